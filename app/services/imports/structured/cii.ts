import { sirenOf } from '#values/reading/identifiers'
import type { StructuredInvoice, StructuredParty, VatBreakdown } from './structured_invoice.js'
import { isCreditNoteCode } from './type_codes.js'
import type { XmlElement } from './xml_tree.js'
import { sumOf, XmlValues } from './xml_values.js'

/** ZUGFeRD 1 has longer names for the same parts. */
const either = (element: XmlElement | null, ...names: string[]) =>
  names.map((name) => element?.first(name) ?? null).find((found) => found !== null) ?? null

/** Reads a Cross Industry Invoice: Factur-X, ZUGFeRD 2 and 1 in every profile, XRechnung CII. */
export function readCii(root: XmlElement): StructuredInvoice {
  const values = new XmlValues()
  const header = either(root, 'ExchangedDocument', 'HeaderExchangedDocument')
  const context = either(root, 'ExchangedDocumentContext', 'SpecifiedExchangedDocumentContext')
  const trade = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction')
  const agreement = either(
    trade,
    'ApplicableHeaderTradeAgreement',
    'ApplicableSupplyChainTradeAgreement'
  )
  const settlement = either(
    trade,
    'ApplicableHeaderTradeSettlement',
    'ApplicableSupplyChainTradeSettlement'
  )
  const sums = either(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation'
  )
  const currency = settlement?.textOf('InvoiceCurrencyCode') ?? null
  const typeCode = header?.textOf('TypeCode') ?? null
  const terms = settlement?.all('SpecifiedTradePaymentTerms') ?? []
  const amount = (name: string, field?: Parameters<XmlValues['cents']>[1]) =>
    values.cents(sums?.first(name) ?? null, field)

  return {
    syntax: 'cii',
    profile: context?.textOf('GuidelineSpecifiedDocumentContextParameter/ID') ?? null,
    typeCode,
    isCreditNote: isCreditNoteCode(typeCode),
    numero: header?.textOf('ID') ?? null,
    issueDate: values.date(dateText(header?.first('IssueDateTime') ?? null), 'issueDate'),
    dueDate: latest(
      terms.map((term) => values.date(dateText(term.first('DueDateDateTime')), 'dueDate'))
    ),
    currency,
    lineTotalCents: amount('LineTotalAmount'),
    allowancesCents: amount('AllowanceTotalAmount'),
    chargesCents: amount('ChargeTotalAmount'),
    htCents: amount('TaxBasisTotalAmount', 'amountHtCents'),
    vatCents: values.cents(
      inCurrency(sums?.all('TaxTotalAmount') ?? [], currency),
      'amountVatCents'
    ),
    ttcCents: values.cents(
      inCurrency(sums?.all('GrandTotalAmount') ?? [], currency),
      'amountTtcCents'
    ),
    prepaidCents: amount('TotalPrepaidAmount', 'prepaidCents'),
    roundingCents: amount('RoundingAmount'),
    dueCents: amount('DuePayableAmount', 'amountDueCents'),
    seller: party(agreement?.first('SellerTradeParty') ?? null),
    buyer: party(agreement?.first('BuyerTradeParty') ?? null),
    iban: accountOf(settlement),
    bic:
      settlement?.textOf(
        'SpecifiedTradeSettlementPaymentMeans/PayeeSpecifiedCreditorFinancialInstitution/BICID'
      ) ?? null,
    paymentMeans: (settlement?.all('SpecifiedTradeSettlementPaymentMeans/TypeCode') ?? []).map(
      ({ value }) => value
    ),
    paymentTerms: terms.map((term) => term.textOf('Description')).find(Boolean) ?? null,
    notes: notesOf(header),
    breakdown: (settlement?.all('ApplicableTradeTax') ?? []).map((tax) => breakdown(tax, values)),
    lines: (trade?.all('IncludedSupplyChainTradeLineItem') ?? []).map((line) => ({
      totalCents: values.cents(
        either(
          either(line, 'SpecifiedLineTradeSettlement', 'SpecifiedSupplyChainTradeSettlement'),
          'SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount',
          'SpecifiedTradeSettlementMonetarySummation/LineTotalAmount'
        )
      ),
      price: values.number(
        either(
          either(line, 'SpecifiedLineTradeAgreement', 'SpecifiedSupplyChainTradeAgreement'),
          'NetPriceProductTradePrice/ChargeAmount'
        )
      ),
      quantity: values.number(
        either(
          either(line, 'SpecifiedLineTradeDelivery', 'SpecifiedSupplyChainTradeDelivery'),
          'BilledQuantity'
        )
      ),
    })),
    warnings: values.warnings,
  }
}

function dateText(holder: XmlElement | null): string | null {
  return holder?.textOf('DateTimeString') ?? holder?.textOf('DateTime') ?? null
}

/** Several terms give the discount's day first: the last day is the one after which payment is late. */
function latest(dates: (string | null)[]): string | null {
  return (
    dates
      .filter((date) => date !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** The amount in the currency of the invoice, when it is repeated in that of the accounts. */
function inCurrency(amounts: XmlElement[], currency: string | null): XmlElement | null {
  return (
    amounts.find((one) => one.attributes.get('currencyID') === currency) ??
    amounts.find((one) => !one.attributes.has('currencyID')) ??
    amounts[0] ??
    null
  )
}

function accountOf(settlement: XmlElement | null): string | null {
  const account = 'SpecifiedTradeSettlementPaymentMeans/PayeePartyCreditorFinancialAccount'
  return (
    settlement?.textOf(`${account}/IBANID`) ??
    settlement?.textOf(`${account}/ProprietaryID`) ??
    null
  )
}

function party(element: XmlElement | null): StructuredParty {
  const registrations = element?.all('SpecifiedTaxRegistration/ID') ?? []
  const addresses = element?.all('URIUniversalCommunication/URIID') ?? []
  return {
    name:
      element?.textOf('Name') ??
      element?.textOf('SpecifiedLegalOrganization/TradingBusinessName') ??
      null,
    email:
      element?.textOf('DefinedTradeContact/EmailURIUniversalCommunication/URIID') ??
      element?.textOf('DefinedTradeContact/EmailURIUniversalCommunication/CompleteNumber') ??
      addresses.find(({ attributes }) => attributes.get('schemeID') === 'EM')?.value ??
      null,
    siren:
      ['SpecifiedLegalOrganization/ID', 'GlobalID', 'ID']
        .flatMap((path) => element?.all(path) ?? [])
        .map(({ value }) => sirenOf(value))
        .find((siren) => siren !== null) ?? null,
    vatNumber:
      registrations.find(({ attributes }) => attributes.get('schemeID') === 'VA')?.value ?? null,
  }
}

function breakdown(tax: XmlElement, values: XmlValues): VatBreakdown {
  const rate = values.number(either(tax, 'RateApplicablePercent', 'ApplicablePercent'))
  return {
    category: tax.textOf('CategoryCode') ?? '',
    rate: rate === null ? null : Math.round(rate * 100),
    baseCents: values.cents(tax.first('BasisAmount')),
    taxCents: sumOf(tax.all('CalculatedAmount').map((one) => values.cents(one))),
  }
}

function notesOf(header: XmlElement | null): Record<string, string[]> {
  const notes: Record<string, string[]> = {}
  for (const note of header?.all('IncludedNote') ?? []) {
    const text = note.textOf('Content')
    const code = note.textOf('SubjectCode') ?? ''
    if (text && /^[A-Z]{0,3}$/.test(code)) {
      ;(notes[code] ??= []).push(text)
    }
  }
  return notes
}
