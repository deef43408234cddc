import importsConfig from '#config/imports'
import inboundMail from '#config/inbound_mail'
import UnprocessableException from '#exceptions/unprocessable_exception'
import Organization from '#models/organization'
import { recordAudit } from '#services/activity/audit'
import { withdrawCheckins } from '#services/checkins/withdraw_checkins'
import { askAgain } from '#services/invoices/holds'
import { changeIban } from '#services/organizations/pending_iban'
import { assertUsablePlan } from '#services/plans/usable_plan'
import db from '@adonisjs/lucid/services/db'

/** What its members may change; the offer, the counters and Stripe's columns are not among it. */
export type OrganizationSettings = Partial<
  Pick<
    Organization,
    | 'name'
    | 'trade'
    | 'siren'
    | 'siret'
    | 'vatNumber'
    | 'address'
    | 'postalCode'
    | 'city'
    | 'country'
    | 'email'
    | 'phone'
    | 'locale'
    | 'senderName'
    | 'replyTo'
    | 'signature'
    | 'iban'
    | 'accountHolder'
    | 'paymentLink'
    | 'timeZone'
    | 'calendarRegion'
    | 'closedDays'
    | 'windowOpenMinute'
    | 'windowCloseMinute'
    | 'slotMinute'
    | 'spreadMinutes'
    | 'minGapHours'
    | 'clientDailyCap'
    | 'clientWeeklyCap'
    | 'groupsReminders'
    | 'thanksClients'
    | 'readsReplies'
    | 'latePenaltyBasisPoints'
    | 'defaultPlanId'
    | 'readsWithModel'
    | 'checkinMode'
  >
>

export interface SettingsChange {
  /** a second factor was given within five minutes: a changed IBAN need not wait */
  secondFactor?: boolean
  userId: string
  requestId: string | null
  ip: string | null
}

/** What completing the settings may end (relances: `start_decisions`). */
const WAITS_FOR_SETTINGS = ['no_way_to_pay', 'missing_values', 'window_closed']

/**
 * Changes what is given. Reminders that waited for a way to pay leave. A changed
 * IBAN may wait (`pending_iban`). The names of what changed are
 * audited, never the values.
 *
 * @throws UnprocessableException `window_empty`, `unknown_plan`, `no_reading_model`, `no_inbound_mail`
 */
export function updateOrganization(
  organizationId: string,
  settings: OrganizationSettings,
  { secondFactor = false, ...change }: SettingsChange
): Promise<Organization> {
  return db.transaction(async (trx) => {
    await trx.rawQuery('SELECT 1 FROM organizations WHERE id = ? FOR NO KEY UPDATE', [
      organizationId,
    ])
    const organization = await Organization.findOrFail(organizationId, { client: trx })
    if (settings.defaultPlanId !== organization.defaultPlanId) {
      await assertUsablePlan(trx, organizationId, settings.defaultPlanId, 'defaultPlanId')
    }

    if (settings.readsWithModel && !importsConfig.model) {
      throw new UnprocessableException(
        'no_reading_model',
        'Aucun modèle de lecture n’est branché sur ce serveur.',
        'readsWithModel'
      )
    }

    if (settings.readsReplies && inboundMail.domain === null) {
      throw new UnprocessableException(
        'no_inbound_mail',
        'Ce serveur ne reçoit pas de courrier.',
        'readsReplies'
      )
    }

    const { iban, ...columns } = settings
    organization.merge(columns)
    if (iban !== undefined) {
      await changeIban(trx, organization, iban, { secondFactor })
    }
    if (organization.windowOpenMinute >= organization.windowCloseMinute) {
      throw new UnprocessableException(
        'window_empty',
        'L’heure de fin des envois doit suivre l’heure de début.',
        'windowCloseMinute'
      )
    }
    await organization.save()
    if (organization.checkinMode === 'none') {
      await withdrawCheckins(trx, organizationId)
    }

    await askAgain(trx, organizationId, {}, WAITS_FOR_SETTINGS)
    await recordAudit(trx, {
      organizationId,
      ...change,
      action: 'organization.updated',
      subject: { type: 'organization', id: organizationId },
      data: { fields: Object.keys(settings) },
    })
    return organization
  })
}
