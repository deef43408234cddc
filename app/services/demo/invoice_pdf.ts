import PDFDocument from 'pdfkit'
import { addDays, type LocalDate } from '#values/local_date'
import { Money } from '#values/money'
import { groupIban, longDate } from '#values/relance_values'

/** What is printed on an invoice of the demo. Amounts are cents, VAT included. */
export interface PrintedInvoice {
  numero: string
  subject: string
  amountTtcCents: number
  issueDate: LocalDate
  dueDate: LocalDate
  seller: {
    name: string
    trade: string
    address: string
    town: string
    siret: string
    vatNumber: string
    phone: string
    email: string
    iban: string
  }
  buyer: { name: string; address: string; town: string; isConsumer: boolean }
}

const VAT_PERCENT = 20
const MARGIN = 56
const WIDTH = 595.28 - 2 * MARGIN
const INK = '#222233'
const SOFT = '#5d5d6f'
const LINE = '#d8d8e0'
const ACCENT = '#294198'

/** A French invoice on one A4 page, as a freelancer's own tool would have made it. */
export function invoicePdf(invoice: PrintedInvoice): Promise<Buffer> {
  const made = new Date(`${invoice.issueDate}T08:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    lang: 'fr-FR',
    displayTitle: true,
    info: {
      Title: `Facture ${invoice.numero}`,
      Author: invoice.seller.name,
      CreationDate: made,
      ModDate: made,
    },
  })
  const chunks: Buffer[] = []
  const done = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  new Sheet(document).print(invoice)
  document.end()
  return done
}

class Sheet {
  readonly #document: PDFKit.PDFDocument

  constructor(document: PDFKit.PDFDocument) {
    this.#document = document
  }

  print(invoice: PrintedInvoice) {
    this.#parties(invoice)
    this.#title(invoice)
    const below = this.#table(invoice)
    this.#totals(invoice, below)
    this.#payment(invoice)
    this.#legal(invoice)
  }

  #parties({ seller, buyer }: PrintedInvoice) {
    this.#text(seller.name, MARGIN, 56, { size: 17, bold: true, color: ACCENT })
    this.#lines(
      [seller.trade, seller.address, seller.town, `SIRET ${seller.siret}`, seller.email],
      MARGIN,
      82
    )
    this.#text('Facturé à', 340, 132, { size: 9, color: SOFT })
    this.#text(buyer.name, 340, 146, { size: 11, bold: true })
    this.#lines([buyer.address, buyer.town], 340, 162)
  }

  #title({ numero, subject, issueDate, dueDate }: PrintedInvoice) {
    this.#text(`Facture ${numero}`, MARGIN, 226, { size: 22, bold: true })
    this.#text(`Date d’émission : ${longDate(issueDate, 'fr')}`, MARGIN, 254)
    this.#text(`Échéance : ${longDate(dueDate, 'fr')}`, 340, 254)
    this.#text(`Objet : ${subject}`, MARGIN, 270, { color: SOFT })
  }

  /** Returns the height at which it ends. */
  #table(invoice: PrintedInvoice): number {
    let y = 308
    this.#row(y, ['Désignation', 'Qté', 'Prix HT', 'Montant HT'], { color: SOFT, size: 9 })
    this.#rule(y + 18)
    for (const line of linesOf(invoice)) {
      y += 28
      this.#row(y, [line.label, '1', euros(line.cents), euros(line.cents)])
      this.#rule(y + 20)
    }
    return y + 36
  }

  #totals(invoice: PrintedInvoice, y: number) {
    const net = netOf(invoice)
    this.#sum('Total HT', net, y)
    this.#sum(`TVA ${VAT_PERCENT} %`, invoice.amountTtcCents - net, y + 18)
    this.#document.rect(330, y + 40, 595.28 - MARGIN - 330, 28).fill('#e5edfe')
    this.#sum('Total TTC à payer', invoice.amountTtcCents, y + 49, true)
  }

  #payment({ seller, numero, dueDate }: PrintedInvoice) {
    this.#text('Règlement par virement', MARGIN, 560, { bold: true })
    this.#lines(
      [
        `Titulaire : ${seller.name}`,
        `IBAN : ${groupIban(seller.iban)}`,
        `Référence à indiquer : ${numero}`,
        `Date limite : ${longDate(dueDate, 'fr')}`,
      ],
      MARGIN,
      578
    )
  }

  #legal({ seller, buyer, dueDate }: PrintedInvoice) {
    this.#rule(712)
    const late = longDate(addDays(dueDate, 1), 'fr')
    const penalties = buyer.isConsumer
      ? 'Pas d’escompte pour paiement anticipé.'
      : `Pas d’escompte pour paiement anticipé. Pénalités de retard exigibles dès le ${late} au taux de refinancement de la BCE majoré de dix points, et indemnité forfaitaire de 40 € pour frais de recouvrement (articles L441-10 et D441-5 du code de commerce).`
    this.#text(
      `${penalties} ${seller.name}, entrepreneur individuel. TVA ${seller.vatNumber}. Tél. ${seller.phone}.`,
      MARGIN,
      722,
      { size: 8, color: SOFT, width: WIDTH }
    )
  }

  #row(y: number, [label, quantity, price, amount]: string[], style: TextStyle = {}) {
    this.#text(label, MARGIN, y, { ...style, width: 250 })
    this.#text(quantity, 310, y, { ...style, width: 40, align: 'right' })
    this.#text(price, 360, y, { ...style, width: 80, align: 'right' })
    this.#text(amount, 450, y, { ...style, width: 595.28 - MARGIN - 450, align: 'right' })
  }

  #sum(label: string, cents: number, y: number, bold = false) {
    this.#text(label, 340, y, { bold })
    this.#text(euros(cents), 430, y, { bold, width: 595.28 - MARGIN - 440, align: 'right' })
  }

  #lines(lines: string[], x: number, y: number) {
    lines.forEach((line, index) => this.#text(line, x, y + index * 14))
  }

  #text(text: string, x: number, y: number, style: TextStyle = {}) {
    const { size = 10, bold = false, color = INK, ...options } = style
    this.#document
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(color)
      .text(printable(text), x, y, { lineGap: 2, ...options })
  }

  #rule(y: number) {
    this.#document
      .moveTo(MARGIN, y)
      .lineTo(595.28 - MARGIN, y)
      .lineWidth(0.7)
      .strokeColor(LINE)
      .stroke()
  }
}

interface TextStyle extends PDFKit.Mixins.TextOptions {
  size?: number
  bold?: boolean
  color?: string
}

/** Design, then making: two lines whose sum is the total without VAT, to the cent. */
function linesOf(invoice: PrintedInvoice): { label: string; cents: number }[] {
  const net = netOf(invoice)
  const design = Math.round((net * 0.4) / 100) * 100
  return [
    { label: `${invoice.subject} : conception`, cents: design },
    { label: `${invoice.subject} : réalisation`, cents: net - design },
  ]
}

function netOf({ amountTtcCents }: PrintedInvoice): number {
  return Math.round(amountTtcCents / (1 + VAT_PERCENT / 100))
}

const euros = (cents: number) => new Money(cents).format('fr')

/** The built-in fonts know the no-break space, not the narrow one. */
const printable = (text: string) => text.replaceAll('\u202f', '\u00a0').replace(/ :/g, '\u00a0:')
