import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyContext, type ReadingContext } from '#services/imports/reading_context'
import { draftConfidence, type ReadOutcome } from '#values/reading/result'
import { scoreFields, type FieldScore } from './score.js'
import { classOf, readTruths, type Truth } from './truth.js'

/** Reads one document; says how long it took and how much memory it needed at most. */
export type Read = (
  bytes: Buffer,
  context: ReadingContext
) => Promise<{ outcome: ReadOutcome; elapsedMs: number; peakBytes: number }>

export interface Judged {
  file: string
  class: string
  lang: string | null
  template: string | null
  outcome: 'read' | 'refused'
  /** document type, or why it was refused */
  said: string
  /** what was to happen, of a document that is no invoice to import */
  expectedOutcome: string | null
  expectedType: string | null
  draftConfidence: number
  route: 'xml' | 'text' | 'ocr' | null
  scores: FieldScore[]
  warnings: string[]
  /** the page contradicts the XML, or the XML has this defect */
  trap: string | null
  pages: number
  elapsedMs: number
  peakBytes: number
}

export interface EvaluationOptions {
  today: string
  /** reads the pages of documents that have an XML too, as if they had none */
  ignoreXml: boolean
  /** tells the reader who the issuer is, as it is told in the product */
  asSeller: boolean
  /** only classes or files that contain this */
  only: string | null
}

/** Reads every document of a folder and judges what was read. */
export async function evaluate(
  folder: string,
  read: Read,
  options: EvaluationOptions,
  onProgress: (done: number, of: number) => void = () => {}
): Promise<Judged[]> {
  const truths = readTruths(folder).filter(
    ({ file, class: kind }) =>
      (!options.only || file.includes(options.only) || kind.includes(options.only)) &&
      (!options.ignoreXml || file.endsWith('.pdf'))
  )
  const judged: Judged[] = []
  for (const truth of truths) {
    judged.push(await judge(folder, truth, read, options))
    onProgress(judged.length, truths.length)
  }
  return judged
}

async function judge(
  folder: string,
  truth: Truth,
  read: Read,
  options: EvaluationOptions
): Promise<Judged> {
  const bytes = readFileSync(join(folder, 'files', truth.file))
  const { outcome, elapsedMs, peakBytes } = await read(bytes, contextFor(truth, options))
  const reading = outcome.outcome === 'read' ? outcome.reading : null
  const expectedOutcome = truth.expected.outcome
  const sources = reading ? Object.values(reading.fields).map(({ source }) => source) : []
  return {
    file: truth.file,
    class: classOf(truth),
    lang: truth.lang,
    template: truth.template,
    outcome: outcome.outcome,
    said: outcome.outcome === 'read' ? outcome.reading.documentType : outcome.reason,
    expectedOutcome: typeof expectedOutcome === 'string' ? expectedOutcome : null,
    expectedType: typeof truth.expected.docType === 'string' ? truth.expected.docType : null,
    draftConfidence: reading ? draftConfidence(reading) : 0,
    route: sources.includes('xml')
      ? 'xml'
      : sources.includes('ocr')
        ? 'ocr'
        : sources.includes('text')
          ? 'text'
          : null,
    scores: expectedOutcome === undefined ? scoreFields(truth, reading) : [],
    warnings: reading?.warnings.map(({ code }) => code) ?? [],
    trap: truth.pageSays ? 'page_mismatch' : (truth.defect?.ref ?? null),
    pages: Math.max(reading?.pageCount ?? 1, 1),
    elapsedMs,
    peakBytes,
  }
}

function contextFor(
  truth: Truth,
  { today, ignoreXml, asSeller }: EvaluationOptions
): ReadingContext {
  const context = emptyContext(today)
  const seller = truth.expected.sellerName
  if (asSeller && typeof seller === 'string') {
    context.own.names.push(seller)
  }
  return { ...context, ignoreXml }
}
