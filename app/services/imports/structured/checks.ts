import type { LocalDate } from '#values/local_date'
import { hasFrenchVatKey, ibanOf, looksLikeIban } from '#values/reading/identifiers'
import type { FieldName, ReadingWarning, WarningCode } from '#values/reading/result'
import { arithmeticWarnings } from './arithmetic.js'
import type { StructuredInvoice } from './structured_invoice.js'
import { isKnownTypeCode } from './type_codes.js'

/** Profiles by a word of their identifier: versions follow one another faster than lists. */
const PROFILES: readonly [name: string, identifier: RegExp][] = [
  ['XRECHNUNG', /xoev-de:kosit.*xrechnung|xeinkauf\.de:kosit.*xrechnung/i],
  ['PEPPOL', /peppol\.eu/i],
  ['EXTENDED', /(conformant|ferd|factur-?x|zugferd|crossindustrydocument).*[:#]extended/i],
  ['BASIC WL', /basicwl/i],
  ['BASIC', /(ferd|factur-?x|zugferd|crossindustrydocument|^urn:cen\.eu).*[:#]basic/i],
  ['MINIMUM', /(ferd|factur-?x|zugferd).*[:#]minimum/i],
  ['COMFORT', /ferd:crossindustrydocument.*[:#]comfort|^urn:zugferd.*comfort/i],
  ['EN 16931', /^urn:cen\.eu:en16931:2017(#(compliant|conformant)#.+)?$/i],
  ['EXTENDED-CTC-FR', /extended-ctc-fr/i],
  ['OIOUBL', /^oioubl/i],
  ['NLCIUS', /nen\.nl:nlcius/i],
  ['EHF', /ehf/i],
]

/** The profile by its common name; null for an identifier that nobody publishes. */
export function profileName(identifier: string | null): string | null {
  return (
    PROFILES.find(([, pattern]) => identifier !== null && pattern.test(identifier))?.[0] ?? null
  )
}

/**
 * What is wrong in the XML itself, each by its own code. The values are read as they are: a person
 * decides. `today` tells an invoice of the future.
 */
export function structuredWarnings(invoice: StructuredInvoice, today: LocalDate): ReadingWarning[] {
  const found: ReadingWarning[] = [...invoice.warnings]
  const warn = (code: WarningCode, field?: FieldName, detail?: string | null) =>
    found.push({ code, ...(field && { field }), ...(detail && { detail: detail.slice(0, 60) }) })

  if (invoice.profile === null) {
    warn('xml_profile_missing')
  } else if (profileName(invoice.profile) === null) {
    warn('xml_profile_unknown', undefined, invoice.profile)
  }
  if (invoice.typeCode !== null && !isKnownTypeCode(invoice.typeCode)) {
    warn('type_code_unknown', undefined, invoice.typeCode)
  }
  for (const [field, value] of needed(invoice)) {
    if (value === null && !found.some((one) => one.field === field)) {
      warn('value_missing', field)
    }
  }
  if (invoice.issueDate && invoice.dueDate && invoice.dueDate < invoice.issueDate) {
    warn('due_before_issue', 'dueDate')
  }
  if (invoice.issueDate && invoice.issueDate > today) {
    warn('issue_in_future', 'issueDate', invoice.issueDate)
  }
  if (invoice.currency !== null && !isCurrency(invoice.currency)) {
    warn('currency_unknown', 'currency', invoice.currency)
  } else if (invoice.currency !== null && invoice.currency !== 'EUR') {
    warn('currency_not_euro', 'currency', invoice.currency)
  }
  if (invoice.iban && looksLikeIban(invoice.iban) && !ibanOf(invoice.iban)) {
    warn('iban_invalid', 'iban', invoice.iban)
  }
  found.push(...identityWarnings(invoice), ...arithmeticWarnings(invoice))
  return found
}

const needed = (invoice: StructuredInvoice): [FieldName, unknown][] => [
  ['numero', invoice.numero],
  ['issueDate', invoice.issueDate],
  ['currency', invoice.currency],
  ['amountTtcCents', invoice.ttcCents],
  ['amountDueCents', invoice.dueCents],
  ['clientName', invoice.buyer.name],
  ['sellerName', invoice.seller.name],
]

function identityWarnings({ seller, buyer, breakdown }: StructuredInvoice): ReadingWarning[] {
  const found: ReadingWarning[] = []
  const isTaxed = breakdown.some(({ category, taxCents }) => category === 'S' && taxCents !== 0)
  if (isTaxed && !seller.vatNumber) {
    found.push({ code: 'vat_number_missing', field: 'sellerVatNumber' })
  }
  for (const [field, number] of [
    ['sellerVatNumber', seller.vatNumber],
    ['clientVatNumber', buyer.vatNumber],
  ] as const) {
    if (number?.startsWith('FR') && !hasFrenchVatKey(number)) {
      found.push({ code: 'vat_number_invalid', field, detail: number.slice(0, 30) })
    }
  }
  return found
}

/** ISO 4217, as the platform knows it. */
function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code) && Intl.supportedValuesOf('currency').includes(code)
}
