import UnprocessableException from '#exceptions/unprocessable_exception'
import type Organization from '#models/organization'
import { findDraft } from '#services/import_drafts/draft_detail'
import { knownDrafts } from '#services/import_drafts/draft_facts'
import { previewPlan, type PlanPreview } from '#services/relances/plan_preview'
import { prepaidCentsOf } from '#values/imports/draft_decisions'

/**
 * Everything that would be sent, were the draft an invoice now: dated by the planner itself, late steps
 * included. Writes nothing.
 *
 * @throws NotFoundException
 * @throws UnprocessableException `required` without a due date: nothing can be dated
 */
export async function previewDraft(
  organization: Organization,
  batchId: string,
  draftId: string
): Promise<PlanPreview> {
  const draft = await findDraft(organization.id, batchId, draftId)
  const [{ values }] = await knownDrafts(organization, [draft])
  if (!values.dueDate) {
    throw new UnprocessableException('required', 'Il manque l’échéance.', 'dueDate')
  }
  return previewPlan(organization, {
    clientId: values.clientId,
    planId: values.planId,
    numero: values.numero,
    amountTtcCents: values.amountTtcCents,
    prepaidCents: prepaidCentsOf(values),
    issueDate: values.issueDate,
    dueDate: values.dueDate,
  })
}
