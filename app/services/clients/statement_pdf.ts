import PDFDocument from 'pdfkit'
import {
  COLOURS,
  LEFT,
  LINE_X,
  MarginSheet,
  PAGE,
  RIGHT,
  type Element,
} from '#services/clients/margin_sheet'
import type { Statement, StatementLine } from '#services/clients/statement'
import { STATEMENT_WORDS } from '#services/clients/statement_words'
import { Money } from '#values/money'
import { groupIban, longDate } from '#values/relance_values'

const ROW = 30
const COLUMNS = [
  { x: LEFT, width: 90, align: 'left' },
  { x: LEFT + 94, width: 54, align: 'left' },
  { x: LEFT + 150, width: 74, align: 'right' },
  { x: LEFT + 226, width: 70, align: 'right' },
  { x: LEFT + 298, width: RIGHT - LEFT - 298, align: 'right' },
] as const

/**
 * A statement of account on A4. The same statement makes the same bytes: its only date is its own.
 * Tagged: a screen reader hears headings, paragraphs and a table with its column heads.
 */
export function statementPdf(statement: Statement): Promise<Buffer> {
  const { title } = STATEMENT_WORDS[statement.locale]
  const made = new Date(`${statement.today}T00:00:00Z`)
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    pdfVersion: '1.7',
    tagged: true,
    bufferPages: true,
    lang: statement.locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: `${title}, ${statement.client.name}`,
      Author: statement.creditor.name,
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
  new StatementSheet(document, statement).print()
  document.end()
  return done
}

class StatementSheet {
  readonly #sheet: MarginSheet
  readonly #statement: Statement
  readonly #words

  constructor(document: PDFKit.PDFDocument, statement: Statement) {
    this.#sheet = new MarginSheet(document)
    this.#statement = statement
    this.#words = STATEMENT_WORDS[statement.locale]
  }

  print() {
    this.#head()
    if (this.#statement.lines.length === 0) {
      this.#sheet.text(this.#words.nothing, LEFT, this.#sheet.y, { size: 11 })
      this.#sheet.y += 32
    } else {
      this.#table()
      this.#total()
    }
    this.#payment()
    this.#sheet.root.end()
    this.#sheet.footers(this.#words.page)
  }

  #head() {
    const { creditor, client, today, locale } = this.#statement
    this.#sheet.text(creditor.name, LEFT, this.#sheet.y, { size: 11, bold: true })
    this.#lines(creditor.lines, this.#sheet.y + 16)
    const height = 16 + creditor.lines.length * 13
    this.#sheet.y += height + 22

    this.#sheet.text(this.#words.client, 24, this.#sheet.y + 3, {
      width: LINE_X - 40,
      align: 'right',
      colour: COLOURS.muted,
    })
    this.#sheet.text(client.name, LEFT, this.#sheet.y, { size: 12, bold: true })
    this.#lines(client.lines, this.#sheet.y + 17)
    this.#sheet.y += 17 + client.lines.length * 13 + 30

    this.#sheet.text(this.#words.title, LEFT, this.#sheet.y, {
      size: 26,
      tag: 'H1',
      colour: COLOURS.ink,
    })
    this.#sheet.text(this.#words.on(longDate(today, locale)), LEFT, this.#sheet.y + 41, {
      size: 11,
      colour: COLOURS.muted,
    })
    this.#sheet.y += 78
  }

  #lines(lines: string[], y: number) {
    lines.forEach((line, index) =>
      this.#sheet.text(line, LEFT, y + index * 13, { size: 9.5, colour: COLOURS.muted })
    )
  }

  #table() {
    const table = this.#sheet.document.struct('Table')
    this.#sheet.root.add(table)
    this.#columnHeads(table)
    for (const line of this.#statement.lines) {
      if (this.#sheet.y + this.#heightOf(line) > PAGE.height - PAGE.bottom - 20) {
        this.#sheet.turnPage()
        this.#columnHeads(table)
      }
      this.#row(table, line)
    }
    table.end()
  }

  #columnHeads(table: Element) {
    const { due, invoice, issued, amount, settled, remainder } = this.#words
    const row = this.#sheet.document.struct('TR')
    table.add(row)
    const head = { tag: 'TH', within: row, size: 9, colour: COLOURS.muted }
    this.#sheet.text(due, 24, this.#sheet.y, { ...head, width: LINE_X - 40, align: 'right' })
    for (const [index, label] of [invoice, issued, amount, settled, remainder].entries()) {
      this.#sheet.text(label, COLUMNS[index].x, this.#sheet.y, { ...head, ...COLUMNS[index] })
    }
    row.end()
    this.#sheet.y += 16
    this.#sheet.rule(this.#sheet.y, COLOURS.ink)
  }

  #row(table: Element, line: StatementLine) {
    const { locale } = this.#statement
    const row = this.#sheet.document.struct('TR')
    table.add(row)
    const y = this.#sheet.y + 9
    const cell = { tag: 'TD', within: row }
    const day = longDate(line.dueDate, locale)
    const isLate = line.daysLate > 0
    const hanging = isLate ? `${day}\n${this.#words.late(line.daysLate)}` : day
    this.#sheet.text(hanging, 12, isLate ? y - 5 : y, {
      ...cell,
      size: 9,
      width: LINE_X - 28,
      align: 'right',
      colour: isLate ? COLOURS.late : COLOURS.ink,
    })
    const settled = line.settledCents === 0 ? '–' : this.#euros(line.settledCents)
    const values = [
      line.numero,
      numericDate(line.issueDate, locale),
      this.#euros(line.amountTtcCents),
      settled,
      this.#euros(line.remainderCents),
    ]
    for (const [index, value] of values.entries()) {
      const isRemainder = index === values.length - 1
      this.#sheet.text(value, COLUMNS[index].x, y, {
        ...cell,
        ...COLUMNS[index],
        bold: isRemainder,
      })
    }
    row.end()
    this.#sheet.y += this.#heightOf(line)
    this.#sheet.rule(this.#sheet.y, COLOURS.rule)
  }

  /** A long number takes the lines it needs. */
  #heightOf({ numero }: StatementLine): number {
    const { width } = COLUMNS[0]
    const text = this.#sheet.document.font('Helvetica').fontSize(9.5)
    return Math.max(ROW, text.heightOfString(numero, { width }) + 18)
  }

  #total() {
    this.#sheet.room(110)
    const { totalCents, lateCents, lateFees } = this.#statement
    this.#sheet.y += 16
    this.#sheet.text(this.#words.total, LEFT, this.#sheet.y + 8, { size: 11, bold: true })
    this.#sheet.text(this.#euros(totalCents), LEFT + 150, this.#sheet.y, {
      size: 22,
      tag: 'H2',
      colour: COLOURS.total,
      width: RIGHT - LEFT - 150,
      align: 'right',
    })
    this.#sheet.y += 36
    if (lateCents > 0) {
      this.#sheet.text(this.#words.ofWhichLate(this.#euros(lateCents)), LEFT, this.#sheet.y, {
        size: 9.5,
        colour: COLOURS.muted,
        width: RIGHT - LEFT,
        align: 'right',
      })
      this.#sheet.y += 20
    }
    if (lateFees) {
      const fees = this.#words.fees({
        penalty: this.#euros(lateFees.penaltyCents),
        indemnity: this.#euros(lateFees.indemnityCents),
      })
      this.#sheet.text(fees, LEFT, this.#sheet.y + 4, {
        size: 9,
        colour: COLOURS.muted,
        width: RIGHT - LEFT,
      })
      this.#sheet.y += 46
    }
  }

  #payment() {
    const { iban, holder, link } = this.#statement.payment
    const { pay, holder: holderLabel, online, reference } = this.#words
    const lines = [
      holder && iban && `${holderLabel} : ${holder}`,
      iban && `IBAN : ${groupIban(iban)}`,
      link && `${online} : ${link}`,
    ].filter((line): line is string => Boolean(line))
    if (lines.length === 0 || this.#statement.lines.length === 0) {
      return
    }
    this.#sheet.room(40 + lines.length * 15)
    this.#sheet.y += 20
    this.#sheet.text(pay, LEFT, this.#sheet.y, { size: 11, bold: true, tag: 'H2' })
    for (const [index, line] of [...lines, reference].entries()) {
      this.#sheet.text(line, LEFT, this.#sheet.y + 18 + index * 15, {
        size: 10,
        width: RIGHT - LEFT,
      })
    }
    this.#sheet.y += 18 + lines.length * 15
  }

  #euros(cents: number) {
    return new Money(cents).format(this.#statement.locale)
  }
}

/** 24/11/2026, the same in both languages of Europe. */
const numericDate = (date: string, locale: 'fr' | 'en') =>
  new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
