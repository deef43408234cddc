import { factsSql, type StartRow } from '#services/relances/start_facts'
import type { Tone } from '#values/tones'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A step that may not be saved yet. */
export interface DraftStep {
  offsetDays: number
  tone: Tone
  subject: string
  body: string
  attachInvoice: boolean
}

const FACTS_OF_DRAFT_SQL = factsSql(
  `(
    SELECT draft.* FROM invoices AS x, jsonb_populate_record(NULL::relance_tasks, jsonb_build_object(
      'id', x.id, 'organization_id', x.organization_id, 'client_id', x.client_id,
      'invoice_id', x.id, 'plan_step_id', x.id)) AS draft
    WHERE x.organization_id = :organizationId AND x.id = :invoiceId
  )`,
  `(SELECT * FROM jsonb_populate_record(NULL::plan_steps, :step::jsonb))`
)

/** The facts of Start for a step as it is being written, and an invoice that it is tried on. */
export async function readFactsOfDraft(
  client: QueryClientContract,
  organizationId: string,
  invoiceId: string,
  step: DraftStep
): Promise<StartRow | null> {
  const { rows } = await client.rawQuery<{ rows: StartRow[] }>(FACTS_OF_DRAFT_SQL, {
    organizationId,
    invoiceId,
    step: JSON.stringify({
      id: invoiceId,
      offset_days: step.offsetDays,
      tone: step.tone,
      subject: step.subject,
      body: step.body,
      attach_invoice: step.attachInvoice,
    }),
  })
  return rows[0] ?? null
}
