import inboundMail from '#config/inbound_mail'
import { readingModelHost } from '#config/imports'
import type Organization from '#models/organization'
import { BaseTransformer } from '@adonisjs/core/transformers'

/**
 * The creditor's settings. Of the IBAN only the last four characters ever come back;
 * `pendingIbanLast4` are those of one that waits until `pendingIbanFrom`. `readingModel` is the
 * host of the model that may help to read imports, null where this server has none. `receivesMail` says
 * whether replies can be read here at all.
 */
export default class OrganizationTransformer extends BaseTransformer<Organization> {
  toObject() {
    return {
      ...this.pick(this.resource, [
        'id',
        'name',
        'trade',
        'siren',
        'siret',
        'vatNumber',
        'address',
        'postalCode',
        'city',
        'country',
        'email',
        'phone',
        'locale',
        'senderName',
        'replyTo',
        'signature',
        'ibanLast4',
        'pendingIbanLast4',
        'accountHolder',
        'paymentLink',
        'timeZone',
        'calendarRegion',
        'closedDays',
        'windowOpenMinute',
        'windowCloseMinute',
        'windowAlwaysOpen',
        'slotMinute',
        'spreadMinutes',
        'minGapHours',
        'clientDailyCap',
        'clientWeeklyCap',
        'groupsReminders',
        'thanksClients',
        'readsReplies',
        'latePenaltyBasisPoints',
        'defaultPlanId',
        'checkinMode',
        'plan',
        'readsWithModel',
      ]),
      pendingIbanFrom: this.resource.pendingIbanFrom?.toUTC().toISO() ?? null,
      readingModel: readingModelHost(),
      receivesMail: inboundMail.domain !== null,
      dryRunSince: this.resource.dryRunSince?.toUTC().toISO() ?? null,
    }
  }
}
