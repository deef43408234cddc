import type { Data } from '@generated/data'

const NO_COUNTS: Data.ImportBatch['counts'] = {
  queued: 0,
  reading: 0,
  ready: 0,
  duplicate: 0,
  unreadable: 0,
  cancelled: 0,
  purged: 0,
  pending: 0,
  validated: 0,
  skipped: 0,
}

export const BATCH_ID = '01890a5d-ac96-774b-bcce-b302099a8001'
export const DRAFT_ID = '01890a5d-ac96-774b-bcce-b302099a8011'
export const OTHER_DRAFT_ID = '01890a5d-ac96-774b-bcce-b302099a8012'

export function anImportFile(over: Partial<Data.ImportFile> = {}): Data.ImportFile {
  return {
    id: 'f-1',
    name: 'scan-novembre.pdf',
    size: 240_000,
    kind: 'pdf',
    state: 'ready',
    reason: null,
    draftId: DRAFT_ID,
    attachmentId: 'a-1',
    duplicateOf: null,
    ...over,
  }
}

/** Everything surely read, for a client that is ours. */
export function anImportDraft(over: Partial<Data.ImportDraft> = {}): Data.ImportDraft {
  return {
    id: DRAFT_ID,
    fileId: 'f-1',
    status: 'pending',
    revision: 1,
    documentType: 'invoice',
    clientId: 'c-1',
    clientName: 'Menuiserie Caradec',
    numero: 'F-2026-0120',
    amountTtcCents: 234_000,
    amountDueCents: null,
    currency: 'EUR',
    dueDate: '2026-12-31',
    confidence: {
      clientId: 1,
      clientName: 0.98,
      clientEmail: 0.98,
      numero: 0.99,
      issueDate: 0.97,
      dueDate: 0.97,
      amountTtcCents: 0.99,
    },
    lowestConfidence: 0.97,
    certain: true,
    warnings: [],
    chaseable: true,
    notChasedBecause: null,
    invoiceId: null,
    skipReason: '',
    ...over,
  }
}

/** A batch of these; its counts follow from what is in it unless they are given. */
export function anImportBatch(over: Partial<Data.ImportBatchDetail> = {}): Data.ImportBatchDetail {
  const files = over.files ?? [anImportFile()]
  const drafts = over.drafts ?? [anImportDraft()]
  const counts = { ...NO_COUNTS }
  for (const { state } of files) counts[state] += 1
  for (const { status } of drafts) counts[status] += 1
  return {
    id: BATCH_ID,
    source: 'upload',
    createdAt: '2026-11-23T09:42:00.000Z',
    counts,
    ...over,
    files,
    drafts,
  }
}

type Fields = Data.ImportDraftDetail['fields']
type Name = keyof Fields

/** One value as it was read from the text of page 1. */
export function aReadField<Value extends string | number | null>(
  value: Value,
  confidence = 0.98,
  y = 0.2
) {
  return {
    value,
    read: value,
    confidence: value === null ? 0 : confidence,
    source: value === null ? null : ('text' as const),
    page: value === null ? null : 1,
    box: value === null ? null : { x: 0.2, y, width: 0.2, height: 0.02 },
  }
}

/** A new client, whose due date and address want a look. */
export function anImportDraftDetail(
  over: Partial<Data.ImportDraftDetail> = {},
  fields: Partial<Record<Name, ReturnType<typeof aReadField>>> = {}
): Data.ImportDraftDetail {
  return {
    ...anImportDraft({ certain: false, lowestConfidence: 0.7, clientId: null }),
    batchId: BATCH_ID,
    attachmentId: 'a-1',
    fields: {
      clientId: aReadField(null),
      clientName: aReadField('Menuiserie Caradec', 0.97, 0.3),
      clientEmail: aReadField('compta@caradec.example', 0.7, 0.35),
      clientSiren: aReadField(null),
      numero: aReadField('F-2026-0120', 0.99, 0.1),
      amountTtcCents: aReadField(234_000, 0.99, 0.6),
      amountDueCents: aReadField(null),
      amountHtCents: aReadField(195_000, 0.99, 0.55),
      vatCents: aReadField(39_000, 0.99, 0.57),
      currency: aReadField('EUR'),
      issueDate: aReadField('2026-11-16', 0.98, 0.12),
      dueDate: aReadField('2026-12-31', 0.7, 0.8),
      planId: aReadField(null),
      documentType: aReadField('invoice'),
      sellerName: aReadField('Camille Arnoux'),
      iban: aReadField('2606'),
      ...fields,
    } as Fields,
    planChosen: false,
    followedPlanId: 'p-1',
    pages: [{ number: 1, width: 1_240, height: 1_754 }],
    clientMatch: null,
    clientCandidates: [],
    duplicates: [],
    emailConfirmed: false,
    problems: [],
    ...over,
  }
}
