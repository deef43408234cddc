import type { Data } from '@generated/data'

/** A line of the list of imports. */
export type BatchRow = Data.ImportBatch
/** One import, with its files and its drafts. */
export type Batch = Data.ImportBatchDetail
export type ImportFile = Data.ImportFile
/** A draft in the rail. */
export type DraftRow = Data.ImportDraft
/** A draft under review. */
export type Draft = Data.ImportDraftDetail
export type Field = Draft['fields'][keyof Draft['fields']]
export type Box = NonNullable<Field['box']>
export type DraftPage = Draft['pages'][number]
export type DraftWarning = DraftRow['warnings'][number]
export type ClientMatch = NonNullable<Draft['clientMatch']>
