import { databaseNow } from '#lib/clock'
import { newToken, hashToken, isToken } from '#values/tokens'
import NotFoundException from '#exceptions/not_found_exception'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

export type LinkPurpose = 'verify_email' | 'reset_password' | 'old_email' | 'new_email'

/** How long each kind of link opens something, in minutes. */
export const LINK_MINUTES: Record<LinkPurpose, number> = {
  verify_email: 24 * 60,
  reset_password: 30,
  old_email: 24 * 60,
  new_email: 24 * 60,
}

export interface OpenLink {
  userId: string
  purpose: LinkPurpose
  emailChangeId: string | null
}

interface NewLink {
  userId: string
  purpose: LinkPurpose
  emailChangeId?: string
}

/**
 * Mints a link for a mail to a person: 256 random bits of which only the hash is stored. The ones of
 * the same purpose that were mailed before open nothing any more.
 *
 * @returns the token, and until when it opens something (UTC)
 */
export async function mintAccountLink(
  trx: TransactionClientContract,
  { userId, purpose, emailChangeId }: NewLink
): Promise<{ token: string; until: DateTime }> {
  await revokeAccountLinks(trx, userId, [purpose])
  const { token, hash } = newToken(randomBytes(32))
  const now = await databaseNow(trx)
  const until = now.plus({ minutes: LINK_MINUTES[purpose] })
  await trx.table('account_links').insert({
    id: uuidv7(),
    user_id: userId,
    purpose,
    email_change_id: emailChangeId ?? null,
    token_hash: hash,
    expires_at: until.toISO(),
  })
  return { token, until }
}

/** Unused links of these purposes open nothing any more. */
export async function revokeAccountLinks(
  trx: TransactionClientContract,
  userId: string,
  purposes: readonly LinkPurpose[]
) {
  await trx.rawQuery(
    `DELETE FROM account_links WHERE user_id = ? AND purpose = ANY(?) AND used_at IS NULL`,
    [userId, [...purposes]]
  )
}

/**
 * Uses a link up, in the transaction of what it does. Two who use it at once: the second finds it used.
 *
 * @throws NotFoundException the same for one that is unknown, over, used or meant for something else
 */
export async function consumeAccountLink(
  trx: TransactionClientContract,
  token: string,
  purposes: readonly LinkPurpose[]
): Promise<OpenLink> {
  const { rows } = isToken(token)
    ? await trx.rawQuery<{ rows: OpenLink[] }>(
        `UPDATE account_links SET used_at = rubis_now()
          WHERE token_hash = ? AND purpose = ANY(?) AND used_at IS NULL AND expires_at > rubis_now()
          RETURNING user_id AS "userId", purpose, email_change_id AS "emailChangeId"`,
        [hashToken(token), [...purposes]]
      )
    : { rows: [] }
  if (!rows[0]) {
    throw new NotFoundException()
  }
  return rows[0]
}
