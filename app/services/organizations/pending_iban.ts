import { databaseNow } from '#lib/clock'
import type Organization from '#models/organization'
import { linkTo, writeAccountMails } from '#services/identity/account_mails'
import { askAgain } from '#services/invoices/holds'
import type { MailReader } from '#services/notifications/sealed_mails'
import { momentWords } from '#values/moment_words'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** How long the owners have to notice an IBAN that is not theirs. */
export const IBAN_WAITS_HOURS = 24

/**
 * Changes the IBAN under the lock of the organization. The first one is shown at once; another waits a
 * day, unless whoever changes it has just given a second factor; the one in use, given again, calls the
 * waiting one off. Every owner is told by mail.
 *
 * @param iban compact; null takes it away
 */
export async function changeIban(
  trx: TransactionClientContract,
  organization: Organization,
  iban: string | null,
  { secondFactor }: { secondFactor: boolean }
) {
  if (iban === organization.iban) {
    organization.iban = iban
    return
  }
  const waits = iban !== null && organization.ibanSetOnce && !secondFactor
  const now = await databaseNow(trx)
  const from = waits ? now.plus({ hours: IBAN_WAITS_HOURS }) : null
  if (iban !== null && from) {
    organization.awaitIban(iban, from)
  } else {
    organization.iban = iban
  }
  if (iban !== null) {
    await tellOwners(trx, organization, iban, from)
  }
}

async function tellOwners(
  trx: TransactionClientContract,
  { id, name, timeZone }: Organization,
  iban: string,
  from: DateTime | null
) {
  const { rows } = await trx.rawQuery<{ rows: MailReader[] }>(
    `SELECT u.id AS "userId", u.email, u.full_name AS "fullName", u.locale
      FROM memberships AS m JOIN users AS u ON u.id = m.user_id
      WHERE m.organization_id = ? AND m.role = 'owner' AND u.email_verified_at IS NOT NULL
      ORDER BY u.id`,
    [id]
  )
  await writeAccountMails(
    trx,
    rows.map((to) => ({
      kind: 'iban_changed' as const,
      to,
      organizationName: name,
      ibanEnd: `•••• ${iban.slice(-4)}`,
      from: from && momentWords(from, to.locale, timeZone, 'until'),
      url: linkTo('/parametres/organisation'),
    }))
  )
}

/** Puts in use what has waited long enough. What waited for a way to pay leaves. */
export async function applyDueIbans() {
  const { rows } = await db.rawQuery<{ rows: { id: string }[] }>(
    'SELECT id FROM organizations WHERE pending_iban_from <= rubis_now() ORDER BY id'
  )
  for (const { id } of rows) {
    await db.transaction(async (trx) => {
      const { rowCount } = await trx.rawQuery(
        `UPDATE organizations
          SET iban_encrypted = pending_iban_encrypted, iban_last4 = pending_iban_last4,
            pending_iban_encrypted = NULL, pending_iban_last4 = NULL, pending_iban_from = NULL,
            updated_at = rubis_now()
          WHERE id = ? AND pending_iban_from <= rubis_now()`,
        [id]
      )
      if (rowCount > 0) {
        await askAgain(trx, id, {}, ['no_way_to_pay'])
      }
    })
  }
}
