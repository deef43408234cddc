import PDFDocument from 'pdfkit'
import type { LocalDate } from '#values/local_date'

export interface At {
  size?: number
  bold?: boolean
  /** right edge instead of left */
  right?: boolean
  color?: string
}

/** A sheet on which tests write invoices. Points, from the top left. */
export class Paper {
  readonly width = 595
  readonly #document = new PDFDocument({ size: 'A4', margin: 0, compress: true })
  readonly #chunks: Buffer[] = []

  constructor() {
    this.#document.on('data', (chunk: Buffer) => this.#chunks.push(chunk))
  }

  write(
    text: string,
    x: number,
    y: number,
    { size = 10, bold, right, color = '#111' }: At = {}
  ): this {
    this.#document
      .font(bold ? 'Helvetica-Bold' : 'Helvetica')
      .fontSize(size)
      .fillColor(color)
    const left = right ? x - this.#document.widthOfString(text) : x
    this.#document.text(text, left, y, { lineBreak: false })
    return this
  }

  /** Lines under one another; the height of the last is returned. */
  lines(
    texts: readonly (string | null)[],
    x: number,
    y: number,
    options: At & { step?: number } = {}
  ): number {
    let height = y
    for (const text of texts) {
      if (text !== null) {
        this.write(text, x, height, options)
        height += options.step ?? (options.size ?? 10) * 1.35
      }
    }
    return height
  }

  /** One row of a table: each text at its place; a negative x is a right edge. */
  row(cells: readonly (readonly [text: string, x: number])[], y: number, options: At = {}): this {
    for (const [text, x] of cells) {
      this.write(text, Math.abs(x), y, { ...options, right: x < 0 })
    }
    return this
  }

  rule(y: number): this {
    this.#document.moveTo(40, y).lineTo(555, y).lineWidth(0.5).strokeColor('#999').stroke()
    return this
  }

  newPage(): this {
    this.#document.addPage({ size: 'A4', margin: 0 })
    return this
  }

  async finish(): Promise<Buffer> {
    const ended = new Promise<void>((resolve) => {
      this.#document.on('end', resolve)
    })
    this.#document.end()
    await ended
    return Buffer.concat(this.#chunks)
  }
}

/** `1 234,56` */
export const french = (cents: number) =>
  (cents / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ' ')

/** `1,234.56` */
export const english = (cents: number) =>
  (cents / 100).toFixed(2).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** `1.234,56` */
export const german = (cents: number) =>
  (cents / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '.')

export const slashed = (date: LocalDate) => date.split('-').toReversed().join('/')

const FRENCH_MONTHS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

const parts = (date: LocalDate) => date.split('-').map(Number)

/** `1er mars 2026` */
export function longFrench(date: LocalDate): string {
  const [year, month, day] = parts(date)
  return `${day === 1 ? '1er' : day} ${FRENCH_MONTHS[month - 1]} ${year}`
}

/** `March 12, 2026` */
export function longEnglish(date: LocalDate): string {
  const [year, month, day] = parts(date)
  return `${ENGLISH_MONTHS[month - 1]} ${day}, ${year}`
}

/** `12 Mar 2026` */
export function shortEnglish(date: LocalDate): string {
  const [year, month, day] = parts(date)
  return `${day} ${ENGLISH_MONTHS[month - 1].slice(0, 3)} ${year}`
}

export const spacedIban = (iban: string) => iban.replace(/(.{4})(?=.)/g, '$1 ')
