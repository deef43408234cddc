import {
  draftFieldOf,
  READ_AS,
  READ_DRAFT_FIELDS,
  type DraftConfidence,
  type DraftFieldValues,
  type DraftPlaces,
  type DraftValues,
  type DraftWarning,
  type ReadDraftField,
} from '#values/imports/draft_fields'
import { isLocalDate } from '#values/local_date'
import { isMailbox } from '#values/mailbox'
import { MAX_AMOUNT_CENTS } from '#values/money'
import { sirenOf } from '#values/reading/identifiers'
import {
  PLAUSIBLE,
  type DocumentType,
  type InvoiceReading,
  type ReadingSource,
  type ReadingWarning,
} from '#values/reading/result'
import { cleanLine } from '#values/template'

export interface DraftOfReading {
  documentType: DocumentType
  documentTypeConfidence: number
  extracted: DraftValues
  confidence: DraftConfidence
  places: DraftPlaces
  warnings: DraftWarning[]
}

/** An issuer who is surely somebody else: an invoice that the organization received. */
const SURE_SELLER = 0.8

const DETAIL_LENGTH = 60

/**
 * What a draft keeps of a reading: values that its form and its tables can hold, each with where it
 * stands. What they cannot hold was not read.
 *
 * @param ownSirens of the organization; empty when it gave none
 */
export function draftOfReading(
  reading: InvoiceReading,
  ownSirens: readonly string[]
): DraftOfReading {
  const extracted: DraftValues = {}
  const confidence: DraftConfidence = {}
  const places: DraftPlaces = {}
  for (const name of READ_DRAFT_FIELDS) {
    const { value, source, box, ...field } = reading.fields[READ_AS[name]]
    const kept = value === null ? null : KEEP[name](value)
    if (kept !== null && source !== null && isWorthChecking(name, source, field.confidence)) {
      Object.assign(extracted, { [name]: kept })
      confidence[name] = field.confidence
      places[name] = { source, box }
    }
  }

  const { value: seller, confidence: sellerConfidence } = reading.fields.sellerSiren
  const isReceived =
    seller !== null &&
    ownSirens.length > 0 &&
    !ownSirens.includes(seller) &&
    sellerConfidence >= SURE_SELLER
  return {
    documentType: reading.documentType,
    documentTypeConfidence: reading.documentTypeConfidence,
    extracted,
    confidence,
    places,
    warnings: [
      ...reading.warnings.map(draftWarning),
      ...(isReceived
        ? [{ code: 'seller_is_someone_else' as const, params: { field: 'sellerName' as const } }]
        : []),
    ],
  }
}

/** What a reminder stands on: what is asked again rather than taken for granted. */
const ASKED = new Set<ReadDraftField>([
  'clientName',
  'clientEmail',
  'numero',
  'issueDate',
  'dueDate',
  'amountTtcCents',
])

/**
 * A guess is not shown: a wrong address that is already in the field is validated by whoever is in a hurry,
 * an empty field is read from the page. What an XML says stays, even where its page contradicts it: it is
 * written there, with its warning.
 */
const isWorthChecking = (name: ReadDraftField, source: ReadingSource, confidence: number) =>
  source === 'xml' || !ASKED.has(name) || confidence >= PLAUSIBLE

/** An account number is quoted nowhere. */
function draftWarning({ code, field, detail }: ReadingWarning): DraftWarning {
  const named = field ? draftFieldOf(field) : null
  const isQuotable = detail !== undefined && !code.includes('iban')
  return {
    code,
    params: {
      ...(named && { field: named }),
      ...(isQuotable && { detail: cleanLine(detail).slice(0, DETAIL_LENGTH) }),
    },
  }
}

type Keep = (value: string | number) => DraftFieldValues[ReadDraftField]

const line =
  (most: number): Keep =>
  (value) => {
    const text = cleanLine(String(value)).replace(/ {2,}/g, ' ')
    return text.length >= 1 && text.length <= most ? text : null
  }

const amount =
  (least: number): Keep =>
  (value) =>
    Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= MAX_AMOUNT_CENTS
      ? Number(value)
      : null

const day: Keep = (value) => {
  const text = String(value)
  return isLocalDate(text) && text >= '1990' && text < '2101' ? text : null
}

const KEEP: Record<ReadDraftField, Keep> = {
  clientName: line(160),
  clientEmail: (value) => {
    const email = String(value).trim().toLowerCase()
    return isMailbox(email) ? email : null
  },
  clientSiren: (value) => sirenOf(String(value)),
  numero: line(60),
  amountTtcCents: amount(1),
  amountDueCents: amount(0),
  amountHtCents: amount(0),
  vatCents: amount(0),
  currency: (value) => (/^[A-Z]{3}$/.test(String(value)) ? String(value) : null),
  issueDate: day,
  dueDate: day,
  sellerName: line(160),
  iban: (value) => String(value).replace(/\s/g, '').slice(-4) || null,
}
