import type { DraftValues } from '#values/imports/draft_fields'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** An invoice that a draft probably is again. Cents. */
export interface ProbableDuplicate {
  invoiceId: string
  numero: string
  amountTtcCents: number
  clientName: string
}

export interface DraftToCompare {
  id: string
  values: DraftValues
  /** the invoice it became itself */
  invoiceId: string | null
}

/**
 * Invoices that drafts probably are again, by draft: an issuer gives a number once, and one client is
 * not invoiced the same amount twice on one day. A cancelled invoice may well be issued anew.
 */
export async function probableDuplicates(
  organizationId: string,
  drafts: readonly DraftToCompare[],
  client: QueryClientContract = db.connection()
): Promise<Map<string, ProbableDuplicate[]>> {
  const compared = drafts.map(({ id, values, invoiceId }) => ({
    id,
    own: invoiceId,
    numero: values.numero ?? null,
    amount: values.amountTtcCents ?? null,
    client: values.clientId ?? null,
    day: values.issueDate ?? null,
  }))
  const { rows } = await client.rawQuery<{
    rows: (ProbableDuplicate & { draftId: string })[]
  }>(
    `WITH draft AS (
        SELECT * FROM jsonb_to_recordset(:compared::jsonb)
          AS d (id uuid, own uuid, numero text, amount integer, client uuid, day date)
      ), same AS (
        SELECT d.id AS draft_id, d.own, i.id FROM draft AS d
        JOIN invoices AS i ON i.organization_id = :organizationId AND i.numero COLLATE "C" = d.numero
        UNION
        SELECT d.id, d.own, i.id FROM draft AS d
        JOIN invoices AS i ON i.organization_id = :organizationId AND i.client_id = d.client
          AND i.amount_ttc_cents = d.amount AND i.issue_date = d.day
      )
      SELECT same.draft_id AS "draftId", i.id AS "invoiceId", i.numero,
        i.amount_ttc_cents AS "amountTtcCents", c.name AS "clientName"
      FROM same
      JOIN invoices AS i ON i.organization_id = :organizationId AND i.id = same.id
      JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
      WHERE i.status <> 'cancelled' AND i.id IS DISTINCT FROM same.own
      ORDER BY i.id`,
    { organizationId, compared: JSON.stringify(compared) }
  )
  const byDraft = new Map<string, ProbableDuplicate[]>()
  for (const { draftId, ...invoice } of rows) {
    byDraft.set(draftId, [...(byDraft.get(draftId) ?? []), invoice])
  }
  return byDraft
}
