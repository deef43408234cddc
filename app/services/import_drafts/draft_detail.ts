import NotFoundException from '#exceptions/not_found_exception'
import ImportDraft from '#models/import_draft'
import type Organization from '#models/organization'
import { knownDrafts, type KnownDraft } from '#services/import_drafts/draft_facts'
import { toDraftRow, type DraftRow } from '#services/import_drafts/draft_rows'
import type { ProbableDuplicate } from '#services/import_drafts/duplicates'
import { clientCandidates, type ClientCandidate } from '#services/import_drafts/known_clients'
import { confidenceOf, problemsOf, type DraftProblem } from '#values/imports/draft_decisions'
import {
  DRAFT_FIELDS,
  type DraftFieldName,
  type DraftFieldValues,
  type DraftPage,
  type DraftSource,
} from '#values/imports/draft_fields'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** One value of a draft. */
export interface DraftField<Value = string | number | null> {
  /** what the invoice would be made of */
  value: Value
  /** what the document says */
  read: Value
  confidence: number
  source: DraftSource | null
  page: number | null
  /** fractions of the page, from its top left corner */
  box: { x: number; y: number; width: number; height: number } | null
}

export type DraftFieldMap = { [Name in DraftFieldName]: DraftField<DraftFieldValues[Name] | null> }

export interface DraftDetail extends DraftRow {
  batchId: string
  /** to download the document */
  attachmentId: string | null
  fields: DraftFieldMap
  /** false: the plan is that of the client, else of the organization */
  planChosen: boolean
  /** the plan that the client, else the organization, has for it; null for none */
  followedPlanId: string | null
  pages: DraftPage[]
  /** who it is probably for; taken as such from a score of .95 */
  clientMatch: ClientCandidate | null
  clientCandidates: ClientCandidate[]
  duplicates: ProbableDuplicate[]
  /** false: `validation` asks a person to confirm the address */
  emailConfirmed: boolean
  /** what is missing before it can be validated */
  problems: DraftProblem[]
}

const CANDIDATES_SHOWN = 5

/** @throws NotFoundException when the batch has no such draft */
export async function draftDetail(
  organization: Organization,
  batchId: string,
  draftId: string
): Promise<DraftDetail> {
  const draft = await findDraft(organization.id, batchId, draftId)
  const [known] = await knownDrafts(organization, [draft])
  return toDetail(organization, known)
}

/** @throws NotFoundException when the batch has no such draft */
export async function findDraft(
  organizationId: string,
  batchId: string,
  draftId: string,
  client?: QueryClientContract
): Promise<ImportDraft> {
  const draft = await ImportDraft.query({ client })
    .where({ organizationId, importBatchId: batchId, id: draftId })
    .first()
  if (!draft) {
    throw new NotFoundException()
  }
  return draft
}

async function toDetail(organization: Organization, known: KnownDraft): Promise<DraftDetail> {
  const { draft, facts, values, duplicates } = known
  const candidates = await clientCandidates(organization.id, {
    name: values.clientName ?? null,
    email: values.clientEmail ?? null,
    siren: values.clientSiren ?? null,
  })
  return {
    ...toDraftRow(known),
    batchId: draft.importBatchId,
    attachmentId: draft.attachmentId,
    fields: fieldsOf(known),
    planChosen: Object.hasOwn(draft.edited, 'planId'),
    followedPlanId: (await planOfClient(known)) ?? organization.defaultPlanId,
    pages: draft.pages,
    clientMatch: candidates[0] ?? null,
    clientCandidates: candidates.slice(0, CANDIDATES_SHOWN),
    duplicates,
    emailConfirmed: facts.emailConfirmed,
    problems: problemsOf(facts),
  }
}

async function planOfClient({ draft, client }: KnownDraft): Promise<string | null> {
  const sheet =
    client &&
    (await db
      .from('clients')
      .where({ organization_id: draft.organizationId, id: client.id })
      .select('plan_id')
      .first())
  return sheet?.plan_id ?? null
}

function fieldsOf({ draft, facts, values }: KnownDraft): DraftFieldMap {
  const { extracted, edited, places } = draft
  const matched = facts.match?.clientId ?? null
  const read = { ...extracted, clientId: matched, documentType: draft.documentType }
  return Object.fromEntries(
    DRAFT_FIELDS.map((name) => {
      const place = places[name]
      const { page = null, ...box } = place?.box ?? {}
      const field: DraftField = {
        value: values[name] ?? null,
        read: read[name] ?? null,
        confidence: confidenceOf(facts, name),
        source: Object.hasOwn(edited, name) ? 'user' : (place?.source ?? null),
        page,
        box: place?.box ? (box as DraftField['box']) : null,
      }
      return [name, field]
    })
  ) as DraftFieldMap
}
