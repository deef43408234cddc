import { sirenOf } from '#values/reading/identifiers'
import type { StructuredInvoice, StructuredParty } from './structured_invoice.js'
import { isCreditNoteCode } from './type_codes.js'
import type { XmlElement } from './xml_tree.js'
import { sumOf, XmlValues } from './xml_values.js'

/** Reads a UBL 2 Invoice or CreditNote: Peppol, XRechnung, EN 16931. */
export function readUbl(root: XmlElement): StructuredInvoice {
  const values = new XmlValues()
  const isNote = root.name === 'CreditNote'
  const typeCode = root.textOf('InvoiceTypeCode') ?? root.textOf('CreditNoteTypeCode')
  const currency = root.textOf('DocumentCurrencyCode')
  const sums = root.first('LegalMonetaryTotal')
  const means = root.all('PaymentMeans')
  const taxes = taxTotals(root, currency)
  const amount = (name: string, field?: Parameters<XmlValues['cents']>[1]) =>
    values.cents(sums?.first(name) ?? null, field)

  return {
    syntax: 'ubl',
    profile: root.textOf('CustomizationID'),
    typeCode,
    isCreditNote: isNote || isCreditNoteCode(typeCode),
    numero: root.textOf('ID'),
    issueDate: values.date(root.textOf('IssueDate'), 'issueDate'),
    dueDate: values.date(
      root.textOf('DueDate') ??
        means.map((one) => one.textOf('PaymentDueDate')).find(Boolean) ??
        root.textOf('PaymentTerms/PaymentDueDate'),
      'dueDate'
    ),
    currency,
    lineTotalCents: amount('LineExtensionAmount'),
    allowancesCents: amount('AllowanceTotalAmount'),
    chargesCents: amount('ChargeTotalAmount'),
    htCents: amount('TaxExclusiveAmount', 'amountHtCents'),
    vatCents: sumOf(taxes.map((total) => values.cents(total.first('TaxAmount'), 'amountVatCents'))),
    ttcCents: amount('TaxInclusiveAmount', 'amountTtcCents'),
    prepaidCents: amount('PrepaidAmount', 'prepaidCents'),
    roundingCents: amount('PayableRoundingAmount'),
    dueCents: amount('PayableAmount', 'amountDueCents'),
    seller: party(root.first('AccountingSupplierParty/Party')),
    buyer: party(root.first('AccountingCustomerParty/Party')),
    iban: means.map((one) => one.textOf('PayeeFinancialAccount/ID')).find(Boolean) ?? null,
    bic:
      means
        .map(
          (one) =>
            one.textOf('PayeeFinancialAccount/FinancialInstitutionBranch/ID') ??
            one.textOf('PayeeFinancialAccount/FinancialInstitutionBranch/FinancialInstitution/ID')
        )
        .find(Boolean) ?? null,
    paymentMeans: means.map((one) => one.textOf('PaymentMeansCode') ?? '').filter(Boolean),
    paymentTerms: root.textOf('PaymentTerms/Note'),
    notes: notesOf(root),
    breakdown: taxes.flatMap((total) =>
      total.all('TaxSubtotal').map((part) => {
        const rate = values.number(part.first('TaxCategory/Percent'))
        return {
          category: part.textOf('TaxCategory/ID') ?? '',
          rate: rate === null ? null : Math.round(rate * 100),
          baseCents: values.cents(part.first('TaxableAmount')),
          taxCents: values.cents(part.first('TaxAmount')),
        }
      })
    ),
    lines: root.all(isNote ? 'CreditNoteLine' : 'InvoiceLine').map((line) => ({
      totalCents: values.cents(line.first('LineExtensionAmount')),
      price: values.number(line.first('Price/PriceAmount')),
      quantity: values.number(line.first(isNote ? 'CreditedQuantity' : 'InvoicedQuantity')),
    })),
    warnings: values.warnings,
  }
}

/** Tax totals in the currency of the invoice: a second one may repeat them in that of the accounts. */
function taxTotals(root: XmlElement, currency: string | null): XmlElement[] {
  const totals = root.all('TaxTotal')
  const own = totals.filter((total) => {
    const written = total.first('TaxAmount')?.attributes.get('currencyID')
    return written === undefined || currency === null || written === currency
  })
  return own.length > 0 ? own : totals
}

function party(element: XmlElement | null): StructuredParty {
  const endpoint = element?.first('EndpointID') ?? null
  const schemes = element?.all('PartyTaxScheme') ?? []
  return {
    name:
      element?.textOf('PartyLegalEntity/RegistrationName') ??
      element?.textOf('PartyName/Name') ??
      null,
    email:
      element?.textOf('Contact/ElectronicMail') ??
      (endpoint?.attributes.get('schemeID') === 'EM' ? endpoint.value : null),
    siren:
      ['PartyLegalEntity/CompanyID', 'PartyIdentification/ID', 'EndpointID']
        .flatMap((path) => element?.all(path) ?? [])
        .map(({ value }) => sirenOf(value))
        .find((siren) => siren !== null) ?? null,
    vatNumber:
      schemes
        .filter((scheme) => scheme.textOf('TaxScheme/ID') === 'VAT')
        .map((scheme) => scheme.textOf('CompanyID'))
        .find((number) => number !== null) ?? null,
  }
}

/** French practice writes the subject code before the words: `#PMD#Pénalités…`. */
function notesOf(root: XmlElement): Record<string, string[]> {
  const notes: Record<string, string[]> = {}
  for (const { value } of root.all('Note')) {
    const [, code = '', text] = /^(?:#([A-Z]{3})#)?(.+)$/.exec(value) ?? []
    if (text) {
      ;(notes[code] ??= []).push(text)
    }
  }
  return notes
}
