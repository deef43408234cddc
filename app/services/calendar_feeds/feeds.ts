import type Membership from '#models/membership'
import { recordAudit } from '#services/activity/audit'
import { newToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'
import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'

type Holder = Pick<Membership, 'organizationId' | 'userId'>

/** Since when this person has an address for their calendar; null when they have none. */
export async function feedOf({ organizationId, userId }: Holder): Promise<Date | null> {
  const feed = await db
    .from('calendar_feeds')
    .where({ organization_id: organizationId, user_id: userId })
    .select('created_at')
    .first()
  return feed?.created_at ?? null
}

/**
 * Opens an address for this person's calendar; the one they had leads nowhere from then on.
 *
 * @returns the token of its address, which cannot be read again
 */
export async function openFeed({ organizationId, userId }: Holder): Promise<string> {
  const { token, hash } = newToken(randomBytes(32))
  await db.transaction(async (trx) => {
    await trx.rawQuery(
      `INSERT INTO calendar_feeds (id, organization_id, user_id, token_hash) VALUES (?, ?, ?, ?)
        ON CONFLICT (organization_id, user_id)
        DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at`,
      [uuidv7(), organizationId, userId, hash]
    )
    await recordAudit(trx, { organizationId, userId, action: 'calendar_feed.opened' })
  })
  return token
}

/** Closes it; nothing is told when there was none. */
export async function closeFeed({ organizationId, userId }: Holder): Promise<void> {
  await db.transaction(async (trx) => {
    const closed = await trx
      .from('calendar_feeds')
      .where({ organization_id: organizationId, user_id: userId })
      .delete()
    if (Number(closed) > 0) {
      await recordAudit(trx, { organizationId, userId, action: 'calendar_feed.closed' })
    }
  })
}
