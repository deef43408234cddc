import PDFDocument from 'pdfkit'
import { registerFaces, runsOf, type Face } from '#mails/letter_fonts'
import type { LocalDate } from '#values/local_date'

/** Everything a printed letter says, already in the language of its reader. */
export interface Letter {
  locale: 'fr' | 'en'
  creditor: Party
  client: Party
  /** « À Nantes, le 27 novembre 2026 » */
  dateline: string
  /** hangs left of the margin, beside what it names */
  labels: { subject: string; owed: string; payment: string; enclosed: string }
  subject: string
  /** « Mise en demeure de payer » */
  heading: string
  before: string[]
  remainder: string
  lines: { label: string; amount: string }[]
  transferRows: { label: string; value: string; isCode: boolean }[]
  link: { label: string; url: string } | null
  after: string[]
  closing: string | null
  signature: string[]
  enclosed: string | null
  /** « page 1 sur 2 » */
  pageLabel: (page: number, of: number) => string
  footer: string
  /** the only date in the file: the same letter on the same day is the same bytes */
  date: LocalDate
}

export interface Party {
  name: string
  lines: string[]
}

const POINTS = { top: 54, bottom: 46, line: 132, text: 154, right: 56 }
const PAGE = { width: 595.28, height: 841.89 }
const WIDTH = PAGE.width - POINTS.text - POINTS.right
/** Where the window of a French DL envelope shows the addressee. */
const WINDOW = { x: 318, y: 132, width: PAGE.width - 318 - 40 }

/** Of the size: Besley brings more space between its lines than a letter wants. */
const LEADING = -0.32
/** How much higher the code face stands on its line than the text beside it. */
const CODE_DROP = 2.4

const INK = '#222233'
const SOFT = '#5d5d6f'
const HAIR = '#d8d8e0'
const RUBY = '#8b0e2d'
const MARGIN_LINE = '#af123c'

/** Sets the letter on A4 pages. */
export function letterPdf(letter: Letter): Promise<Buffer> {
  const made = new Date(`${letter.date}T08:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    margins: {
      top: POINTS.top,
      bottom: POINTS.bottom,
      left: POINTS.text,
      right: POINTS.right,
    },
    lang: letter.locale,
    displayTitle: true,
    bufferPages: true,
    info: {
      Title: `${letter.heading}, ${letter.subject}`,
      Author: letter.creditor.name,
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
  new Sheet(document).print(letter)
  document.end()
  return done
}

interface Style {
  face?: Face
  size?: number
  color?: string
  gap?: number
  x?: number
  width?: number
  align?: 'left' | 'right'
}

class Sheet {
  constructor(private document: PDFKit.PDFDocument) {
    registerFaces(document)
  }

  print(letter: Letter) {
    this.#parties(letter)
    this.#write(letter.dateline, { gap: 18, align: 'right' })
    this.#label(letter.labels.subject)
    this.#write(letter.subject, { gap: 6 })
    this.#write(letter.heading, { face: 'strong', size: 17, color: RUBY, gap: 14 })
    this.#paragraphs(letter.before)
    this.#owed(letter)
    this.#payment(letter)
    this.#paragraphs(letter.after)
    this.#signing(letter)
    this.#frame(letter)
  }

  #parties({ creditor, client }: Letter) {
    const { document } = this
    this.#write(creditor.name, { face: 'strong', size: 12, gap: 2, width: 180 })
    for (const line of creditor.lines) {
      this.#write(line, { size: 8.5, color: SOFT, gap: 1.5, width: 156 })
    }
    const creditorEnd = document.y
    document.y = WINDOW.y
    this.#write(client.name, { face: 'strong', size: 10.5, gap: 2, ...WINDOW })
    for (const line of client.lines) {
      this.#write(line, { size: 10.5, gap: 1.5, ...WINDOW })
    }
    document.y = Math.max(creditorEnd, document.y, 232)
  }

  #paragraphs(paragraphs: string[]) {
    for (const paragraph of paragraphs) {
      this.#write(paragraph, { gap: 8.5 })
    }
  }

  #owed({ labels, remainder, lines }: Letter) {
    this.#keepTogether(50 + lines.length * 16)
    this.document.y += 4
    this.#rule()
    this.#label(labels.owed, 6)
    this.#write(remainder, { face: 'strong', size: 19, color: RUBY, gap: 6 })
    for (const { label, amount } of lines) {
      this.#row(label, amount)
    }
    this.document.y += 6
  }

  #payment({ labels, transferRows, link }: Letter) {
    if (transferRows.length === 0 && !link) {
      return
    }
    this.#keepTogether(20 + transferRows.length * 16 + (link ? 16 : 0))
    this.#rule()
    this.#label(labels.payment)
    for (const { label, value, isCode } of transferRows) {
      this.#row(label, value, isCode ? 'code' : 'text')
    }
    if (link) {
      this.#row(link.label, link.url, 'code')
    }
    this.document.y += 6
    this.#rule(12)
  }

  #signing({ closing, signature, labels, enclosed }: Letter) {
    const { document } = this
    this.#keepTogether(84)
    if (closing) {
      this.#write(closing, { gap: 28 })
    }
    const { y } = document
    for (const [index, line] of signature.entries()) {
      this.#write(line, { face: index === 0 ? 'strong' : 'text', gap: 2, width: WIDTH * 0.6 })
    }
    if (enclosed) {
      document.y = y
      this.#label(labels.enclosed)
      this.#write(enclosed, { size: 9, color: SOFT, align: 'right' })
    }
  }

  /** The margin line of the notebook and the foot, on every page once they are all known. */
  #frame({ footer, pageLabel }: Letter) {
    const { document } = this
    const { count } = document.bufferedPageRange()
    for (let page = 0; page < count; page++) {
      document.switchToPage(page)
      document.page.margins.bottom = 0
      document
        .lineWidth(1.1)
        .strokeColor(MARGIN_LINE)
        .moveTo(POINTS.line, 0)
        .lineTo(POINTS.line, PAGE.height)
        .stroke()
      document.y = PAGE.height - 34
      this.#write(footer, { size: 7.5, color: SOFT, gap: 0, width: WIDTH - 80 })
      document.y = PAGE.height - 34
      if (count > 1) {
        const label = pageLabel(page + 1, count)
        this.#write(label, { size: 7.5, color: SOFT, gap: 0, align: 'right' })
      }
    }
  }

  /** Left of the line, level with what follows. */
  #label(label: string, drop = 1.5) {
    const { document } = this
    const { y } = document
    document.y = y + drop
    this.#write(label, {
      size: 8.5,
      color: SOFT,
      gap: 0,
      x: 24,
      width: POINTS.line - 24 - 14,
      align: 'right',
    })
    document.y = y
  }

  #row(label: string, value: string, face: Face = 'text') {
    const { document } = this
    const { y } = document
    this.#write(label, { size: 9.5, color: SOFT, gap: 0, width: WIDTH * 0.62 })
    const end = document.y
    document.y = face === 'code' ? y + CODE_DROP : y
    const isLong = value.length > 44
    this.#write(value, {
      face,
      size: isLong ? 8 : 9.5,
      gap: 0,
      x: POINTS.text + WIDTH * 0.3,
      width: WIDTH * 0.7,
      align: 'right',
    })
    document.y = Math.max(end, document.y) + 3.5
  }

  #rule(after = 9) {
    const { document } = this
    document
      .lineWidth(0.6)
      .strokeColor(HAIR)
      .moveTo(POINTS.text, document.y)
      .lineTo(POINTS.text + WIDTH, document.y)
      .stroke()
    document.y += after
  }

  /** A block of figures, or a signature, is never cut by a page. */
  #keepTogether(height: number) {
    const { document } = this
    if (document.y + height > PAGE.height - POINTS.bottom) {
      document.addPage()
    }
  }

  #write(
    text: string,
    {
      face = 'text',
      size = 9.7,
      color = INK,
      gap = 0,
      x = POINTS.text,
      width = WIDTH,
      align = 'left',
    }: Style
  ) {
    const { document } = this
    const runs = runsOf(text, face)
    document.fontSize(size).fillColor(color)
    for (const [index, run] of runs.entries()) {
      const options = {
        width,
        align,
        lineGap: size * LEADING,
        continued: index + 1 < runs.length,
      }
      document.font(run.font)
      if (index === 0) {
        document.text(run.text, x, document.y, options)
      } else {
        document.text(run.text, options)
      }
    }
    document.y += gap
    document.x = POINTS.text
  }
}
