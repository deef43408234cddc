import { cellsOf, type TextItem, type TextPage } from '#services/imports/text/text_page'
import { addDays, type LocalDate } from '#values/local_date'
import { french, english, longEnglish, longFrench, shortEnglish, slashed } from './paper.js'
import { randomFrom, sampleInvoice, type Random, type SampleInvoice } from './sample.js'

/** Words as invoices use them, chosen without looking at the labels that the reader knows. */
const FRENCH = {
  title: ['FACTURE'],
  number: [
    ...['Facture n°', 'N° de facture', 'Facture N°', 'Numéro de facture', 'Numéro'],
    ...['Référence facture', 'FACTURE', 'N° facture', 'Réf. facture', 'Facture numéro'],
  ],
  issued: [
    ...['Date', 'Date de facture', 'Date d’émission', 'Date facture', 'Émise le'],
    ...['Date de facturation', 'Établie le', 'Le', 'Facture du'],
  ],
  due: [
    ...['Échéance', 'Date d’échéance', 'À régler avant le', 'À payer avant le', 'Payable avant le'],
    ...['Date de règlement', 'Paiement dû le', 'Échéance le', 'À régler le'],
  ],
  client: ['Client', 'Facturé à', 'Adressé à', 'Destinataire', 'Facturer à', 'Pour', ''],
  net: ['Total HT', 'Montant HT', 'Sous-total HT', 'Total H.T.', 'Total net HT', 'Sous-total'],
  vat: ['TVA 20 %', 'TVA', 'TVA (20%)', 'Montant TVA', 'Total TVA', 'T.V.A.'],
  total: ['Total TTC', 'Montant TTC', 'Net à payer', 'Total à payer', 'Total T.T.C.', 'Total'],
  other: [
    ['N° de commande', '88829'],
    ['N° client', 'C8133'],
  ],
  delivered: 'Date de livraison',
  columns: ['Désignation', 'Qté', 'P.U. HT', 'Montant HT'],
  exempt: 'TVA non applicable, art. 293 B du CGI',
  late: 'En cas de retard, indemnité forfaitaire de 40 € pour frais de recouvrement.',
}

const ENGLISH: typeof FRENCH = {
  title: ['INVOICE'],
  number: ['Invoice No.', 'Invoice #', 'Invoice number', 'Invoice no', 'Number', 'Invoice ID'],
  issued: ['Date', 'Invoice date', 'Date of issue', 'Issued', 'Issue date', 'Billing date'],
  due: ['Due date', 'Payment due', 'Due', 'Pay by', 'Due by', 'Please pay by'],
  client: ['Bill to', 'Billed to', 'Invoice to', 'To', 'Customer', 'Client', ''],
  net: ['Subtotal', 'Net total', 'Total excl. VAT', 'Net amount'],
  vat: ['VAT 20%', 'VAT', 'Total VAT', 'VAT (20%)'],
  total: ['Total', 'Total due', 'Amount due', 'Total incl. VAT', 'Grand total', 'Balance due'],
  other: [
    ['Order no.', 'PO-4512'],
    ['Customer no.', 'C8133'],
  ],
  delivered: 'Delivery date',
  columns: ['Description', 'Qty', 'Unit price', 'Amount'],
  exempt: 'VAT exempt',
  late: 'Late payment: €40 for recovery costs.',
}

export interface RandomPage {
  page: TextPage
  invoice: SampleInvoice
  /** null when the page prints none */
  dueDate: LocalDate | null
}

/** A page laid out by chance, as a text layer: its places, its words and their ways of writing. */
export function randomPage(seed: number): RandomPage {
  const random = randomFrom(seed * 31 + 7)
  const isEnglish = random.next() < 0.35
  const words = isEnglish ? ENGLISH : FRENCH
  const invoice = sampleInvoice(seed * 7 + 3, {
    vat: random.pick(['single', 'single', 'single', 'several', 'exempt'] as const),
  })
  const sheet = new Sheet()
  const isRight = random.next() < 0.65
  letterhead(sheet, invoice, random, isRight ? 50 : 330)
  address(sheet, invoice, random.pick(words.client), isRight ? 340 : 50, isRight ? 105 : 70)

  const date = random.pick(
    isEnglish ? [longEnglish, shortEnglish, (day: LocalDate) => day] : [slashed, longFrench]
  )
  const hasDue = random.next() < 0.85
  const facts: [string, string][] = [
    [random.pick(words.number), invoice.numero],
    [random.pick(words.issued), date(invoice.issueDate)],
    ...(hasDue ? [[random.pick(words.due), date(invoice.dueDate)] as [string, string]] : []),
    ...words.other.filter(() => random.next() < 0.35).map(([a, b]): [string, string] => [a, b]),
    ...(random.next() < 0.3
      ? [[words.delivered, date(addDays(invoice.issueDate, -5))] as [string, string]]
      : []),
  ]
  const below = head(sheet, facts, words.title[0], random)
  totals(sheet, invoice, words, random, below + 40, isEnglish)
  sheet.write(words.late, 50, 790, 7)
  const page = { number: 1, width: 595, height: 842, cells: cellsOf(sheet.items, 1) }
  return { page, invoice, dueDate: hasDue ? invoice.dueDate : null }
}

/** Letters half as wide as high: near enough to know what touches what. */
class Sheet {
  readonly items: TextItem[] = []

  write(text: string, x: number, y: number, size = 10, isRight = false) {
    const width = text.length * size * 0.5
    const left = isRight ? x - width : x
    this.items.push({
      ...{ text, x0: left, x1: left + width, y0: y - size * 0.8, y1: y },
      ...{ size, confidence: null },
    })
  }
}

function letterhead(sheet: Sheet, { seller }: SampleInvoice, random: Random, x: number) {
  sheet.write(seller.name, x, 50, random.pick([10, 14, 18]))
  const lines = [seller.street, `${seller.postcode} ${seller.town}`, `SIRET ${seller.siret}`]
  for (const [index, line] of lines.entries()) {
    sheet.write(line, x, 70 + index * 13)
  }
}

function address(sheet: Sheet, { client }: SampleInvoice, heading: string, x: number, y: number) {
  sheet.write(heading, x, y, 9)
  const lines = [client.name, client.street, `${client.postcode} ${client.town}`]
  for (const [index, line] of lines.entries()) {
    sheet.write(line, x, y + 14 + index * 13)
  }
}

/** Number and dates: in a row of heads, under one another, beside their labels, or in the title. */
function head(sheet: Sheet, facts: [string, string][], title: string, random: Random): number {
  const style = random.pick(['title', 'rows', 'rows', 'columns', 'below'])
  const mark = random.pick([' :', ':', '', ' '])
  if (style === 'title') {
    sheet.write(`${title} ${random.pick(['n° ', 'N°', '', '# '])}${facts[0][1]}`, 50, 220, 18)
  } else if (facts[0][0] !== title) {
    sheet.write(title, 50, 175, 18)
  }
  const rest = style === 'title' ? facts.slice(1) : facts
  for (const [index, [label, value]] of rest.entries()) {
    switch (style) {
      case 'columns':
        sheet.write(label, 50 + (index * 500) / rest.length, 220, 8)
        sheet.write(value, 50 + (index * 500) / rest.length, 236)
        break
      case 'below':
        sheet.write(label, 50, 200 + index * 28, 8)
        sheet.write(value, 50, 212 + index * 28)
        break
      default:
        sheet.write(`${label}${mark} ${value}`, 50, 240 + index * 15)
    }
  }
  return 330
}

function totals(
  sheet: Sheet,
  invoice: SampleInvoice,
  words: typeof FRENCH,
  random: Random,
  top: number,
  isEnglish: boolean
) {
  const write = isEnglish ? english : french
  const money = random.pick([
    (cents: number) => `${write(cents)} €`,
    (cents: number) => `${write(cents)} EUR`,
    write,
  ])
  const edges = [50, 340, 440, 545]
  const row = (texts: string[], y: number) => {
    for (const [index, text] of texts.entries()) {
      sheet.write(text, edges[index], y, 10, index > 0)
    }
  }
  row(words.columns, top)
  let y = top + 18
  for (const { label, quantity, unitCents } of invoice.lines) {
    row([label, String(quantity), money(unitCents), money(quantity * unitCents)], y)
    y += 16
  }
  y += 20
  const isExempt = invoice.vatCents === 0
  const taxes = invoice.vat.map(({ rate, taxCents }): [string, number] => [
    invoice.vat.length > 1 ? `${isEnglish ? 'VAT' : 'TVA'} ${rate} %` : random.pick(words.vat),
    taxCents,
  ])
  const sums: [string, number][] = [
    ...(isExempt ? [] : [[random.pick(words.net), invoice.htCents] as [string, number], ...taxes]),
    [random.pick(words.total), invoice.ttcCents],
  ]
  for (const [label, cents] of sums) {
    sheet.write(label, 360, y)
    sheet.write(money(cents), 545, y, 10, true)
    y += 16
  }
  if (isExempt) {
    sheet.write(words.exempt, 50, y)
  }
}
