import UnprocessableException from '#exceptions/unprocessable_exception'
import type { Reader } from '#services/notifications/notification_list'
import {
  channelsOf,
  isAllowed,
  mustReach,
  NOTICE_KINDS,
  type NoticeChannel,
  type NoticeKind,
} from '#values/notices'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Where one kind of notice reaches a person. */
export interface NoticePreference {
  kind: NoticeKind
  inApp: boolean
  email: boolean
  digest: boolean
  /** one of the two mails stays on */
  mustReach: boolean
}

/** Every kind, in the order of the settings. */
export async function listPreferences(reader: Reader): Promise<NoticePreference[]> {
  const changes = await changesOf(db.connection(), reader)
  return NOTICE_KINDS.map((kind) => toPreference(kind, changes))
}

/**
 * Switches one channel of one kind on or off.
 *
 * @throws UnprocessableException `channel_required` when the kind would reach the person nowhere
 */
export function setPreference(
  reader: Reader,
  { kind, channel, enabled }: { kind: NoticeKind; channel: NoticeChannel; enabled: boolean }
): Promise<NoticePreference[]> {
  return db.transaction(async (trx) => {
    // Two channels switched off at once must not both be allowed.
    await trx.rawQuery(
      'SELECT 1 FROM memberships WHERE organization_id = ? AND user_id = ? FOR NO KEY UPDATE',
      [reader.organizationId, reader.userId]
    )
    const changes = await changesOf(trx, reader)
    const channels = { ...channelsOf(kind, changes), [channel]: enabled }
    if (!isAllowed(kind, channels)) {
      throw new UnprocessableException(
        'channel_required',
        'Gardez au moins un e-mail, immédiat ou quotidien, pour cet avis.',
        'enabled'
      )
    }
    await trx.rawQuery(
      `INSERT INTO notification_preferences (id, organization_id, user_id, kind, channel, enabled)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (organization_id, user_id, kind, channel) DO UPDATE SET enabled = EXCLUDED.enabled`,
      [uuidv7(), reader.organizationId, reader.userId, kind, channel, enabled]
    )
    const kept = changes.filter((change) => change.kind !== kind || change.channel !== channel)
    return NOTICE_KINDS.map((one) => toPreference(one, [...kept, { kind, channel, enabled }]))
  })
}

type Change = Parameters<typeof channelsOf>[1][number]

function changesOf(client: QueryClientContract, reader: Reader): Promise<Change[]> {
  return client
    .from('notification_preferences')
    .where({ organization_id: reader.organizationId, user_id: reader.userId })
    .select('kind', 'channel', 'enabled')
}

function toPreference(kind: NoticeKind, changes: readonly Change[]): NoticePreference {
  const { in_app: inApp, email, digest } = channelsOf(kind, changes)
  return { kind, inApp, email, digest, mustReach: mustReach(kind) }
}
