import { createHash } from 'node:crypto'
import config from '#config/relances'
import { prepared } from '#lib/prepared'
import { vault } from '#lib/vault'
import { LINK_DAYS, type MintedLink } from '#services/client_links/mint_link'
import type { OutgoingMessage } from '#lib/mail_transport/contract'
import type { AttachmentBytes } from '#services/relances/attachments'
import type { ComposedRelance } from '#services/relances/compose_relance'
import type { StartRow } from '#services/relances/start_facts'
import { totalOf } from '#values/relance_group'
import type { FrozenPayload } from '#values/frozen_payload'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A start that was decided, its words frozen; not yet written. */
export interface PlannedStart {
  row: StartRow
  /** others of the same client that leave in the same message */
  fellows: StartRow[]
  /** the message whose bytes go again after an ambiguous answer, else a new one */
  again: boolean
  messageId: string
  composed: Extract<ComposedRelance, { ok: true }> | null
  /** the client's page, by the address in those words */
  link: MintedLink | null
  /** of the address that those words may be answered at; null when nobody reads there */
  replyHash: Buffer | null
}

/** A reminder whose start is committed: its bytes may leave now, and only now. */
export interface StartedRelance {
  taskId: string
  /** every reminder of the message, this one first */
  taskIds: string[]
  invoiceId: string
  organizationId: string
  messageId: string
  /** which posting of the message this is, from 1 */
  post: number
  message: OutgoingMessage
}

interface AgainRow {
  id: string
  payload_encrypted: string
  posts: number
}

/** Freezes the words of these reminders and marks them started, in the transaction of Start. */
export async function writeStarts(
  trx: TransactionClientContract,
  starts: readonly PlannedStart[],
  attachments: AttachmentBytes,
  transport: { name: 'smtp' | 'resend' }
): Promise<StartedRelance[]> {
  const again = await repost(
    trx,
    starts.filter((start) => start.again)
  )
  await markStarted(trx, starts, transport.name)

  return starts.flatMap((start) => {
    const old = again.get(start.messageId)
    const payload = old
      ? vault.open<FrozenPayload>('outbound_messages.payload', old.payload_encrypted)
      : start.composed?.payload
    return payload
      ? [
          {
            taskId: start.row.task_id,
            taskIds: reminders(start).map(({ task_id: id }) => id),
            invoiceId: start.row.invoice_id,
            organizationId: start.row.organization_id,
            messageId: start.messageId,
            post: old?.posts ?? 1,
            message: toOutgoing(start.messageId, payload, attachments),
          },
        ]
      : []
  })
}

/** The reminders of one message, the one that lends its words first. */
const reminders = ({ row, fellows }: PlannedStart) => [row, ...fellows]

function frozen(
  start: PlannedStart,
  { payload, messageIdHeader }: NonNullable<PlannedStart['composed']>,
  link: MintedLink
) {
  const { row, messageId } = start
  const words = JSON.stringify(payload)
  return {
    id: messageId,
    organizationId: row.organization_id,
    clientId: row.client_id,
    invoiceId: row.invoice_id,
    header: messageIdHeader,
    payload: vault.sealJson('outbound_messages.payload', words),
    payloadHash: createHash('sha256').update(words).digest('hex'),
    attachmentHash: row.attachment?.sha256 ?? null,
    remainderCents: totalOf(
      reminders(start).map((one) => ({ remainderCents: one.remainder_cents }))
    ),
    linkHash: link.hash,
    replyHash: start.replyHash,
  }
}

/** The same message goes again: its last answer no longer says anything, its doubt stays. */
async function repost(trx: TransactionClientContract, starts: readonly PlannedStart[]) {
  if (starts.length === 0) {
    return new Map<string, AgainRow>()
  }
  const { rows } = await trx.rawQuery<{ rows: AgainRow[] }>(
    `UPDATE outbound_messages
      SET posts = posts + 1, refused_at = NULL, refusal_code = NULL, refusal_permanent = NULL,
        retry_at = NULL, ambiguous_at = NULL
      WHERE id = ANY(?) AND accepted_at IS NULL
      RETURNING id, payload_encrypted, posts`,
    [starts.map(({ messageId }) => messageId)]
  )
  return new Map(rows.map((row) => [row.id, row]))
}

/**
 * New messages are frozen with the hashes of their links and their reminders marked in one statement: the database
 * sees all or nothing.
 */
async function markStarted(
  trx: TransactionClientContract,
  starts: readonly PlannedStart[],
  transport: 'smtp' | 'resend'
) {
  if (starts.length === 0) {
    return
  }
  const rows = starts.flatMap((start) =>
    start.composed && start.link ? [frozen(start, start.composed, start.link)] : []
  )
  const started = starts.flatMap((start) =>
    reminders(start).map((row) => ({ row, messageId: start.messageId }))
  )
  const column = <Name extends keyof (typeof rows)[0]>(name: Name) => rows.map((row) => row[name])
  await prepared(
    trx,
    `WITH frozen AS (
        INSERT INTO outbound_messages (id, organization_id, client_id, invoice_id, idempotency_key,
          message_id_header, transport, payload_encrypted, payload_sha256, attachment_sha256,
          remainder_cents, link_hash, reply_hash, link_expires_at)
        SELECT id, organization_id, client_id, invoice_id, 'mail/' || id, header, :transport, payload,
          payload_sha256, attachment_sha256, remainder_cents, link_hash, reply_hash,
          rubis_now() + make_interval(days => :linkDays)
        FROM unnest(:ids::uuid[], :organizations::uuid[], :clients::uuid[], :invoices::uuid[],
          :headers::text[], :payloads::text[], :payloadHashes::text[], :attachmentHashes::text[],
          :remainders::integer[], :linkHashes::bytea[], :replyHashes::bytea[])
          AS m (id, organization_id, client_id, invoice_id, header, payload, payload_sha256,
            attachment_sha256, remainder_cents, link_hash, reply_hash)
      )
      UPDATE relance_tasks AS t
      SET started_at = rubis_now(), lease_until = rubis_now() + make_interval(secs => :lease),
        outbound_message_id = s.message_id, asked_cents = s.asked_cents, wait_reason = NULL,
        updated_at = rubis_now()
      FROM unnest(:taskIds::uuid[], :messageIds::uuid[], :asked::integer[])
        AS s (task_id, message_id, asked_cents)
      WHERE t.id = s.task_id AND t.id = ANY(:taskIds::uuid[])`,
    {
      transport,
      ids: column('id'),
      organizations: column('organizationId'),
      clients: column('clientId'),
      invoices: column('invoiceId'),
      headers: column('header'),
      payloads: column('payload'),
      payloadHashes: column('payloadHash'),
      attachmentHashes: column('attachmentHash'),
      remainders: column('remainderCents'),
      linkHashes: column('linkHash'),
      replyHashes: column('replyHash'),
      linkDays: LINK_DAYS,
      lease: config.startLeaseSeconds,
      taskIds: started.map(({ row }) => row.task_id),
      messageIds: started.map(({ messageId }) => messageId),
      asked: started.map(({ row }) => row.remainder_cents),
    }
  )
}

function toOutgoing(
  id: string,
  payload: FrozenPayload,
  attachments: AttachmentBytes
): OutgoingMessage {
  return {
    id,
    idempotencyKey: `mail/${id}`,
    ...payload,
    attachments: payload.attachments.flatMap(({ filename, contentType, sha256 }) => {
      const content = attachments.get(sha256)
      return content ? [{ filename, contentType, sha256, content }] : []
    }),
  }
}
