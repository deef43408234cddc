import ImportDraft from '#models/import_draft'
import type Organization from '#models/organization'
import { knownDrafts, type KnownDraft } from '#services/import_drafts/draft_facts'
import type { DraftStatus } from '#values/draft_status'
import {
  confidenceOf,
  isCertain,
  lowestConfidence,
  notChasedBecause,
  type NotChasedReason,
} from '#values/imports/draft_decisions'
import { DRAFT_FIELDS, type DraftConfidence, type DraftWarning } from '#values/imports/draft_fields'
import type { LocalDate } from '#values/local_date'
import type { DocumentType } from '#values/reading/result'

/** A draft in the list of its batch. Amounts are cents. */
export interface DraftRow {
  id: string
  /** the file that it was read from */
  fileId: string | null
  status: DraftStatus
  /** what a change of it must name */
  revision: number
  documentType: DocumentType
  /** of the client it would be for; null for a new one */
  clientId: string | null
  clientName: string | null
  numero: string | null
  amountTtcCents: number | null
  amountDueCents: number | null
  currency: string | null
  dueDate: LocalDate | null
  /** 0..1 by field */
  confidence: DraftConfidence
  lowestConfidence: number
  /** may be validated among others, unseen */
  certain: boolean
  warnings: DraftWarning[]
  chaseable: boolean
  notChasedBecause: NotChasedReason | null
  /** what it became */
  invoiceId: string | null
  skipReason: string
}

/** The drafts of a batch, in the order in which they were read. */
export async function draftRows(
  organization: Organization,
  { batchId }: { batchId: string }
): Promise<DraftRow[]> {
  const drafts = await ImportDraft.query()
    .where({ organizationId: organization.id, importBatchId: batchId })
    .orderBy('id')
  const known = await knownDrafts(organization, drafts)
  return known.map(toDraftRow)
}

export function toDraftRow({ draft, facts, values, client }: KnownDraft): DraftRow {
  const reason = notChasedBecause(facts)
  return {
    id: draft.id,
    fileId: draft.importFileId,
    status: draft.status,
    revision: draft.revision,
    documentType: values.documentType,
    clientId: values.clientId,
    clientName: client?.name ?? values.clientName ?? null,
    numero: values.numero ?? null,
    amountTtcCents: values.amountTtcCents ?? null,
    amountDueCents: values.amountDueCents ?? null,
    currency: values.currency ?? null,
    dueDate: values.dueDate ?? null,
    confidence: Object.fromEntries(DRAFT_FIELDS.map((name) => [name, confidenceOf(facts, name)])),
    lowestConfidence: lowestConfidence(facts),
    certain: isCertain(facts),
    warnings: [...facts.warnings],
    chaseable: reason === null,
    notChasedBecause: reason,
    invoiceId: draft.invoiceId,
    skipReason: draft.skipReason,
  }
}
