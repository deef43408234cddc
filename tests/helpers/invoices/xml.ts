import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib'
import type { SampleInvoice } from './sample.js'

const decimal = (cents: number) => (cents / 100).toFixed(2)
const compact = (date: string) => date.replaceAll('-', '')
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

export interface XmlOptions {
  typeCode?: string
  profile?: string
  notes?: [code: string, text: string][]
  /** replaces parts of the finished text, to break it on purpose */
  replace?: [from: string | RegExp, to: string][]
}

const changed = (xml: string, replace: XmlOptions['replace'] = []) =>
  replace.reduce((text, [from, to]) => text.replace(from, to), xml)

/** Factur-X and ZUGFeRD 2, profile EN 16931 unless another is asked for. */
export function ciiOf(invoice: SampleInvoice, options: XmlOptions = {}): Buffer {
  const { seller, client } = invoice
  const due = invoice.ttcCents - invoice.depositCents
  return Buffer.from(
    changed(
      `<?xml version="1.0" encoding="UTF-8"?>
<rsm:CrossIndustryInvoice xmlns:rsm="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100" xmlns:ram="urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100" xmlns:udt="urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100">
<rsm:ExchangedDocumentContext><ram:GuidelineSpecifiedDocumentContextParameter><ram:ID>${options.profile ?? 'urn:cen.eu:en16931:2017'}</ram:ID></ram:GuidelineSpecifiedDocumentContextParameter></rsm:ExchangedDocumentContext>
<rsm:ExchangedDocument><ram:ID>${escape(invoice.numero)}</ram:ID><ram:TypeCode>${options.typeCode ?? '380'}</ram:TypeCode><ram:IssueDateTime><udt:DateTimeString format="102">${compact(invoice.issueDate)}</udt:DateTimeString></ram:IssueDateTime>${(options.notes ?? []).map(([code, text]) => `<ram:IncludedNote><ram:Content>${escape(text)}</ram:Content><ram:SubjectCode>${code}</ram:SubjectCode></ram:IncludedNote>`).join('')}</rsm:ExchangedDocument>
<rsm:SupplyChainTradeTransaction>
${invoice.lines.map((line) => `<ram:IncludedSupplyChainTradeLineItem><ram:SpecifiedTradeProduct><ram:Name>${escape(line.label)}</ram:Name></ram:SpecifiedTradeProduct><ram:SpecifiedLineTradeAgreement><ram:NetPriceProductTradePrice><ram:ChargeAmount>${decimal(line.unitCents)}</ram:ChargeAmount></ram:NetPriceProductTradePrice></ram:SpecifiedLineTradeAgreement><ram:SpecifiedLineTradeDelivery><ram:BilledQuantity unitCode="C62">${line.quantity}</ram:BilledQuantity></ram:SpecifiedLineTradeDelivery><ram:SpecifiedLineTradeSettlement><ram:SpecifiedTradeSettlementLineMonetarySummation><ram:LineTotalAmount>${decimal(line.quantity * line.unitCents)}</ram:LineTotalAmount></ram:SpecifiedTradeSettlementLineMonetarySummation></ram:SpecifiedLineTradeSettlement></ram:IncludedSupplyChainTradeLineItem>`).join('\n')}
<ram:ApplicableHeaderTradeAgreement><ram:SellerTradeParty><ram:Name>${escape(seller.name)}</ram:Name><ram:SpecifiedLegalOrganization><ram:ID schemeID="0002">${seller.siret.slice(0, 9)}</ram:ID></ram:SpecifiedLegalOrganization><ram:SpecifiedTaxRegistration><ram:ID schemeID="VA">${seller.vatNumber}</ram:ID></ram:SpecifiedTaxRegistration></ram:SellerTradeParty><ram:BuyerTradeParty><ram:Name>${escape(client.name)}</ram:Name>${client.email ? `<ram:URIUniversalCommunication><ram:URIID schemeID="EM">${client.email}</ram:URIID></ram:URIUniversalCommunication>` : ''}</ram:BuyerTradeParty></ram:ApplicableHeaderTradeAgreement>
<ram:ApplicableHeaderTradeSettlement><ram:InvoiceCurrencyCode>EUR</ram:InvoiceCurrencyCode><ram:SpecifiedTradeSettlementPaymentMeans><ram:TypeCode>58</ram:TypeCode><ram:PayeePartyCreditorFinancialAccount><ram:IBANID>${seller.iban}</ram:IBANID></ram:PayeePartyCreditorFinancialAccount><ram:PayeeSpecifiedCreditorFinancialInstitution><ram:BICID>${seller.bic}</ram:BICID></ram:PayeeSpecifiedCreditorFinancialInstitution></ram:SpecifiedTradeSettlementPaymentMeans>
${invoice.vat.map((tax) => `<ram:ApplicableTradeTax><ram:CalculatedAmount>${decimal(tax.taxCents)}</ram:CalculatedAmount><ram:TypeCode>VAT</ram:TypeCode><ram:BasisAmount>${decimal(tax.baseCents)}</ram:BasisAmount><ram:CategoryCode>S</ram:CategoryCode><ram:RateApplicablePercent>${tax.rate}</ram:RateApplicablePercent></ram:ApplicableTradeTax>`).join('\n')}
<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format="102">${compact(invoice.dueDate)}</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>
<ram:SpecifiedTradeSettlementHeaderMonetarySummation><ram:LineTotalAmount>${decimal(invoice.htCents)}</ram:LineTotalAmount><ram:TaxBasisTotalAmount>${decimal(invoice.htCents)}</ram:TaxBasisTotalAmount><ram:TaxTotalAmount currencyID="EUR">${decimal(invoice.vatCents)}</ram:TaxTotalAmount><ram:GrandTotalAmount>${decimal(invoice.ttcCents)}</ram:GrandTotalAmount><ram:TotalPrepaidAmount>${decimal(invoice.depositCents)}</ram:TotalPrepaidAmount><ram:DuePayableAmount>${decimal(due)}</ram:DuePayableAmount></ram:SpecifiedTradeSettlementHeaderMonetarySummation></ram:ApplicableHeaderTradeSettlement>
</rsm:SupplyChainTradeTransaction></rsm:CrossIndustryInvoice>`,
      options.replace
    )
  )
}

/** ZUGFeRD 1 says the same with longer names. */
export function zugferdOneOf(invoice: SampleInvoice, options: XmlOptions = {}): Buffer {
  return ciiOf(invoice, {
    profile: 'urn:ferd:CrossIndustryDocument:invoice:1p0:comfort',
    ...options,
    replace: [
      [/CrossIndustryInvoice:100/, 'CrossIndustryDocument:invoice:1p0'],
      [
        'urn:un:unece:uncefact:data:standard:CrossIndustryDocument',
        'urn:ferd:CrossIndustryDocument',
      ],
      [/rsm:CrossIndustryInvoice/g, 'rsm:CrossIndustryDocument'],
      [/rsm:ExchangedDocumentContext/g, 'rsm:SpecifiedExchangedDocumentContext'],
      [/rsm:ExchangedDocument>/g, 'rsm:HeaderExchangedDocument>'],
      [/rsm:SupplyChainTradeTransaction/g, 'rsm:SpecifiedSupplyChainTradeTransaction'],
      [/ApplicableHeaderTradeAgreement/g, 'ApplicableSupplyChainTradeAgreement'],
      [/ApplicableHeaderTradeSettlement/g, 'ApplicableSupplyChainTradeSettlement'],
      [
        /SpecifiedTradeSettlementHeaderMonetarySummation/g,
        'SpecifiedTradeSettlementMonetarySummation',
      ],
      ...(options.replace ?? []),
    ],
  })
}

/** A UBL 2.1 invoice, or a credit note. */
export function ublOf(
  invoice: SampleInvoice,
  options: XmlOptions & { isCreditNote?: boolean } = {}
): Buffer {
  const { seller, client } = invoice
  const kind = options.isCreditNote ? 'CreditNote' : 'Invoice'
  const money = (name: string, cents: number) =>
    `<cbc:${name} currencyID="EUR">${decimal(cents)}</cbc:${name}>`
  const who = (role: string, name: string, email: string | null, vat: string | null) =>
    `<cac:${role}><cac:Party><cac:PartyName><cbc:Name>${escape(name)}</cbc:Name></cac:PartyName>${vat ? `<cac:PartyTaxScheme><cbc:CompanyID>${vat}</cbc:CompanyID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:PartyTaxScheme>` : ''}<cac:PartyLegalEntity><cbc:RegistrationName>${escape(name)}</cbc:RegistrationName></cac:PartyLegalEntity>${email ? `<cac:Contact><cbc:ElectronicMail>${email}</cbc:ElectronicMail></cac:Contact>` : ''}</cac:Party></cac:${role}>`
  return Buffer.from(
    changed(
      `<?xml version="1.0" encoding="UTF-8"?>
<${kind} xmlns="urn:oasis:names:specification:ubl:schema:xsd:${kind}-2" xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
<cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID><cbc:ID>${escape(invoice.numero)}</cbc:ID><cbc:IssueDate>${invoice.issueDate}</cbc:IssueDate>${options.isCreditNote ? '' : `<cbc:DueDate>${invoice.dueDate}</cbc:DueDate>`}<cbc:${kind}TypeCode>${options.typeCode ?? (options.isCreditNote ? '381' : '380')}</cbc:${kind}TypeCode>${(options.notes ?? []).map(([code, text]) => `<cbc:Note>#${code}#${escape(text)}</cbc:Note>`).join('')}<cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
${who('AccountingSupplierParty', seller.name, seller.email, seller.vatNumber)}
${who('AccountingCustomerParty', client.name, client.email, null)}
<cac:PaymentMeans><cbc:PaymentMeansCode>30</cbc:PaymentMeansCode><cac:PayeeFinancialAccount><cbc:ID>${seller.iban}</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>
<cac:TaxTotal>${money('TaxAmount', invoice.vatCents)}${invoice.vat.map((tax) => `<cac:TaxSubtotal>${money('TaxableAmount', tax.baseCents)}${money('TaxAmount', tax.taxCents)}<cac:TaxCategory><cbc:ID>S</cbc:ID><cbc:Percent>${tax.rate}</cbc:Percent></cac:TaxCategory></cac:TaxSubtotal>`).join('')}</cac:TaxTotal>
<cac:LegalMonetaryTotal>${money('LineExtensionAmount', invoice.htCents)}${money('TaxExclusiveAmount', invoice.htCents)}${money('TaxInclusiveAmount', invoice.ttcCents)}${money('PrepaidAmount', invoice.depositCents)}${money('PayableAmount', invoice.ttcCents - invoice.depositCents)}</cac:LegalMonetaryTotal>
${invoice.lines.map((line) => `<cac:${kind}Line>${money('LineExtensionAmount', line.quantity * line.unitCents)}</cac:${kind}Line>`).join('')}
</${kind}>`,
      options.replace
    )
  )
}

/** Puts an XML into a PDF as Factur-X asks, or as told. */
export async function withXml(
  pdf: Buffer,
  xml: Buffer,
  { name = 'factur-x.xml', declare = true }: { name?: string; declare?: boolean } = {}
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf)
  await document.attach(xml, name, {
    mimeType: 'text/xml',
    ...(declare && { afRelationship: AFRelationship.Alternative }),
  })
  return Buffer.from(await document.save())
}
