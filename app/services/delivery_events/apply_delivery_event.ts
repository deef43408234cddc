import { recordActivity, type Activity, type Actor } from '#services/activity/record'
import { condemnAddress } from '#services/delivery_events/condemn_address'
import { notifyOrganization } from '#services/notifications/notify'
import { lockForSettling } from '#services/relances/settle_rows'
import {
  condemnsAddress,
  provesThatItLeft,
  type DeliveryEvent,
  type DeliveryFact,
} from '#values/delivery_event'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

const PROVIDER: Actor = { kind: 'provider' }

/** A message that an event is about, with the reminders it carried. */
interface ToldMessage {
  id: string
  organization_id: string
  client_id: string
  invoice_id: string
  numero: string
  payload_encrypted: string
  tasks: { id: string; invoice_id: string; status: string; doubted: boolean }[]
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The column that says it of a message, and the line of the timeline; `sent` only ends a doubt. */
const WRITTEN: Partial<Record<DeliveryFact, { column: string; kind: Activity['kind'] }>> = {
  delivered: { column: 'delivered_at', kind: 'relance_delivered' },
  delayed: { column: 'delayed_at', kind: 'relance_delayed' },
  bounced: { column: 'bounced_at', kind: 'relance_bounced' },
  undelivered: { column: 'bounced_at', kind: 'relance_bounced' },
  complained: { column: 'complained_at', kind: 'relance_complained' },
}

/**
 * One fact about one mail, in the caller's transaction. In any order, and again, facts end in the same
 * state: each is written once, and none takes another back.
 *
 * @returns `later` while the same bytes may go again under the same key: the doubt ends by itself first
 */
export async function applyDeliveryEvent(
  trx: TransactionClientContract,
  event: DeliveryEvent
): Promise<'done' | 'later'> {
  const found = await findMessage(trx, event)
  if (!found) {
    return 'done'
  }
  await trx.rawQuery(
    'SELECT 1 FROM clients WHERE organization_id = ? AND id = ? FOR NO KEY UPDATE',
    [found.organization_id, found.client_id]
  )
  const locked = await lockForSettling(
    trx,
    found.tasks.map(({ id }) => id)
  )
  const message = await findMessage(trx, event)
  if (!message || locked.length < found.tasks.length) {
    return 'later'
  }

  if (provesThatItLeft(event)) {
    if (message.tasks.some(({ status, doubted }) => status === 'scheduled' && doubted)) {
      return 'later'
    }
    await endDoubt(trx, message, event)
  }
  const isNews = await writeFact(trx, message, event)
  if (isNews && ['bounced', 'undelivered', 'complained'].includes(event.fact)) {
    await tellUser(trx, message, event)
  }
  if (condemnsAddress(event)) {
    await condemnAddress(trx, message, event)
  }
  return 'done'
}

/** By our own tag, which is there before the mail leaves; else by the provider's id. */
async function findMessage(
  trx: TransactionClientContract,
  { messageId, providerId }: DeliveryEvent
): Promise<ToldMessage | null> {
  const isOurs = messageId !== null && UUID.test(messageId)
  const { rows } = await trx.rawQuery<{ rows: ToldMessage[] }>(
    `SELECT m.id, m.organization_id, m.invoice_id, i.client_id, i.numero, m.payload_encrypted,
        coalesce((
          SELECT jsonb_agg(jsonb_build_object('id', t.id, 'invoice_id', t.invoice_id,
            'status', t.status, 'doubted', t.doubted_at IS NOT NULL) ORDER BY t.id)
          FROM relance_tasks AS t WHERE t.outbound_message_id = m.id
        ), '[]') AS tasks
      FROM outbound_messages AS m
      JOIN invoices AS i ON i.organization_id = m.organization_id AND i.id = m.invoice_id
      WHERE ${isOurs ? 'm.id = ?' : 'm.provider_message_id = ?'}`,
    [isOurs ? messageId : (providerId ?? '')]
  )
  return rows.at(0) ?? null
}

/** Nobody need say whether it left: the provider has just done so, and the sweep settles the rest. */
function endDoubt(trx: TransactionClientContract, message: ToldMessage, { at }: DeliveryEvent) {
  return trx.rawQuery(
    `UPDATE outbound_messages SET accepted_at = greatest(first_posted_at, ?::timestamptz)
      WHERE id = ? AND accepted_at IS NULL AND EXISTS (
        SELECT 1 FROM relance_tasks AS t
        WHERE t.outbound_message_id = outbound_messages.id AND t.status IN ('sending', 'unknown')
      )`,
    [at, message.id]
  )
}

/** @returns whether it was not known yet */
async function writeFact(
  trx: TransactionClientContract,
  message: ToldMessage,
  event: DeliveryEvent
): Promise<boolean> {
  const written = WRITTEN[event.fact]
  if (!written) {
    return false
  }
  const { rows } = await trx.rawQuery<{ rows: { is_over: boolean }[] }>(
    `UPDATE outbound_messages SET ${written.column} = ?::timestamptz
      WHERE id = ? AND ${written.column} IS NULL
      RETURNING coalesce(delivered_at, bounced_at) IS NOT NULL AS is_over`,
    [event.at, message.id]
  )
  const news = rows.at(0)
  // "Late" says nothing once it is known how it ended.
  if (!news || (event.fact === 'delayed' && news.is_over)) {
    return false
  }
  await recordActivity(trx, ...linesOf(message, event, written.kind))
  return true
}

function linesOf(
  message: ToldMessage,
  { fact, isPermanent }: DeliveryEvent,
  kind: Activity['kind']
): Activity[] {
  const data =
    kind === 'relance_bounced' ? { isPermanent, undelivered: fact === 'undelivered' } : {}
  const about = { organizationId: message.organization_id, clientId: message.client_id }
  const tasks = message.tasks.map((task) => ({
    invoiceId: task.invoice_id,
    relanceTaskId: task.id,
  }))
  return (tasks.length > 0 ? tasks : [{ invoiceId: message.invoice_id }]).map((subject) => ({
    ...about,
    ...subject,
    kind,
    actor: PROVIDER,
    data,
  }))
}

async function tellUser(
  trx: TransactionClientContract,
  message: ToldMessage,
  event: DeliveryEvent
) {
  await notifyOrganization(trx, {
    organizationId: message.organization_id,
    invoiceId: message.invoice_id,
    kind: 'mail_refused',
    data: {
      numero: message.numero,
      code: event.fact === 'complained' ? 'complaint' : event.isPermanent ? 'dead' : 'undelivered',
    },
    dedupeKey: `mail_refused/${message.id}/${event.fact === 'complained' ? 'complaint' : 'bounce'}`,
  })
}
