import { prepared } from '#lib/prepared'
import type { NoticeKind } from '#values/notices'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Something every member of an organization should know; what happens to its own data is for its owners. */
export interface Notice {
  organizationId: string
  kind: NoticeKind
  invoiceId?: string | null
  /** for the sentence; no personal data */
  data?: Record<string, unknown>
  /** the same key is never mailed twice; the notice's own subject when absent */
  dedupeKey?: string
}

/**
 * Tells the members of an organization, in the transaction of what happened: a row for the bell and the
 * digest, and a row of the outbox for the mail, whose unique key makes a repeated event harmless.
 */
export async function notifyOrganization(trx: TransactionClientContract, ...notices: Notice[]) {
  if (notices.length === 0) {
    return
  }
  const rows = JSON.stringify(
    notices.map(({ data = {}, invoiceId = null, ...notice }) => ({
      ...notice,
      invoiceId,
      data,
      dedupeKey: notice.dedupeKey ?? `${notice.kind}/${data.relanceTaskId ?? invoiceId}`,
    }))
  )
  await prepared(
    trx,
    `INSERT INTO notifications (id, organization_id, user_id, kind, invoice_id, data, in_app)
      SELECT gen_random_uuid(), n."organizationId", m.user_id, n.kind, n."invoiceId", n.data,
        NOT EXISTS (
          SELECT 1 FROM notification_preferences AS p
          WHERE p.organization_id = m.organization_id AND p.user_id = m.user_id AND p.kind = n.kind
            AND p.channel = 'in_app' AND NOT p.enabled
        )
      FROM jsonb_to_recordset(?::jsonb) AS n ("organizationId" uuid, kind text, "invoiceId" uuid, data jsonb)
      JOIN memberships AS m ON m.organization_id = n."organizationId"
        AND (n.kind <> 'own_data' OR m.role = 'owner')`,
    [rows]
  )
  await prepared(
    trx,
    `INSERT INTO outbox (id, organization_id, dedupe_key, kind, payload)
      SELECT gen_random_uuid(), n."organizationId", n."dedupeKey", 'notice.' || n.kind,
        n.data || jsonb_build_object('invoiceId', n."invoiceId")
      FROM jsonb_to_recordset(?::jsonb)
        AS n ("organizationId" uuid, kind text, "invoiceId" uuid, data jsonb, "dedupeKey" text)
      ON CONFLICT (dedupe_key) DO NOTHING`,
    [rows]
  )
}
