import { fileURLToPath } from 'node:url'
const DISPLAY = fileURLToPath(
  import.meta.resolve('@fontsource/besley/files/besley-latin-500-normal.woff')
)
export const PAGE = { width: 595.28, height: 841.89, top: 56, bottom: 64 }
/** Dates hang left of the ruby line, facts stand right of it. */
export const LINE_X = 152
export const LEFT = LINE_X + 18
export const RIGHT = PAGE.width - 48
export const COLOURS = {
  ink: '#222233',
  muted: '#5d5d6f',
  rule: '#d8d8e0',
  rubis: '#af123c',
  total: '#8b0e2d',
  late: '#654200',
}

export type Element = PDFKit.PDFStructureElement

interface TextStyle {
  size?: number
  bold?: boolean
  colour?: string
  width?: number
  align?: 'left' | 'right'
  /** the role a screen reader hears, and what it is part of */
  tag?: string
  within?: Element
}

/**
 * A sheet of A4 on the ruby margin line, where everything written has a role for screen readers and
 * everything drawn is passed over by them.
 */
export class MarginSheet {
  readonly document: PDFKit.PDFDocument
  readonly root: Element
  /** where the next thing goes */
  y = PAGE.top

  constructor(document: PDFKit.PDFDocument) {
    this.document = document
    this.root = document.struct('Document')
    document.addStructure(this.root)
    document.registerFont('Display', DISPLAY)
    this.#margin()
  }

  /** Turns the page when less than this height is left. */
  room(height: number) {
    if (this.y + height > PAGE.height - PAGE.bottom) {
      this.turnPage()
    }
  }

  turnPage() {
    this.document.addPage()
    this.#margin()
    this.y = PAGE.top
  }

  /** @param label what stands at the foot of each page */
  footers(label: (page: number, pages: number) => string) {
    const { start, count } = this.document.bufferedPageRange()
    for (let page = start; page < start + count; page++) {
      this.document.switchToPage(page)
      this.#decoration(() => {
        this.#write(label(page + 1, count), LEFT, PAGE.height - 44, {
          size: 8.5,
          colour: COLOURS.muted,
          width: RIGHT - LEFT,
          align: 'right',
        })
      })
    }
  }

  /** What a screen reader passes over. */
  #decoration(draw: () => void) {
    this.document.markContent('Artifact')
    draw()
    this.document.endMarkedContent()
  }

  #margin() {
    this.#decoration(() =>
      this.document
        .moveTo(LINE_X, 0)
        .lineTo(LINE_X, PAGE.height)
        .lineWidth(1.2)
        .strokeColor(COLOURS.rubis)
        .stroke()
    )
  }

  rule(y: number, colour: string) {
    this.#decoration(() =>
      this.document.moveTo(LEFT, y).lineTo(RIGHT, y).lineWidth(0.6).strokeColor(colour).stroke()
    )
  }

  text(text: string, x: number, y: number, style: TextStyle = {}) {
    const { tag = 'P', within = this.root } = style
    within.add(
      this.document.struct(tag, {}, () => {
        this.#write(text, x, y, style)
      })
    )
  }

  #write(text: string, x: number, y: number, style: TextStyle) {
    const { size = 10, bold = false, colour = COLOURS.ink, width, align = 'left', tag } = style
    const face = tag === 'H1' || size > 20 ? 'Display' : bold ? 'Helvetica-Bold' : 'Helvetica'
    this.document
      .font(face)
      .fontSize(size)
      .fillColor(colour)
      .text(printable(text), x, y, { width: width ?? RIGHT - x, align, lineGap: 1 })
  }
}

/** The built-in faces know the no-break space, not the narrow one. */
const printable = (text: string) => text.replaceAll('\u202f', '\u00a0').replace(/ :/g, '\u00a0:')
