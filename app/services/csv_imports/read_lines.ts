import type { CsvTable, CsvTextRow } from '#services/csv_imports/csv_text'
import { readAmount, readDay } from '#values/csv_import/cells'
import type { CsvField } from '#values/csv_import/columns'
import type { CsvError, CsvErrorCode, CsvLine, CsvWarning } from '#values/csv_import/line'
import type { CsvMapping } from '#values/csv_import/mapping'
import { skipOfStatus, skipOfType, type CsvSkipReason } from '#values/csv_import/states'
import { addDays, type LocalDate } from '#values/local_date'
import { MAX_AMOUNT_CENTS } from '#values/money'
import { isMailbox } from '#values/mailbox'
import { sirenOf } from '#values/reading/identifiers'

const LENGTHS: Partial<Record<CsvField, number>> = {
  numero: 60,
  clientName: 160,
  contactName: 120,
  clientAddress: 300,
  clientPostalCode: 12,
  clientCity: 120,
  subject: 300,
}

/** Sums that differ by no more are rounding, line by line. */
const ROUNDING_CENTS = 2

/** What every line of a file says, by the file alone. */
export const readLines = (table: CsvTable, mapping: CsvMapping, today: LocalDate): CsvLine[] =>
  table.rows.map((row) => new LineReader(row, mapping, today).read())

/** Reads one line, cell by cell; what is wrong is gathered, so that a person corrects it once. */
class LineReader {
  readonly #errors: CsvError[] = []
  readonly #warnings: CsvWarning[] = []

  constructor(
    private readonly row: CsvTextRow,
    private readonly mapping: CsvMapping,
    private readonly today: LocalDate
  ) {}

  read(): CsvLine {
    const skip = this.#skip()
    const invoice = skip ? null : this.#invoice()
    const isRight = this.#errors.length === 0
    return {
      line: this.row.line,
      cells: this.row.cells,
      invoice: isRight ? invoice : null,
      errors: this.#errors,
      warnings: isRight ? this.#warnings : [],
      skip,
    }
  }

  /** A line that is no invoice to chase is left aside whatever else it holds. */
  #skip(): CsvSkipReason | null {
    const total = this.#total(() => {})
    const due = this.#amount('amountDueCents', () => {})
    const paid = this.#amount('paidCents', () => {})
    if (total !== null && total < 0) {
      return 'credit_note'
    }
    const said = skipOfType(this.#cell('documentType')) ?? skipOfStatus(this.#cell('status'))
    const isSettled =
      due !== null ? due <= 0 : paid !== null && total !== null && total > 0 && paid >= total
    return said ?? (isSettled && total !== null && total > 0 ? 'already_paid' : null)
  }

  #invoice(): CsvLine['invoice'] {
    const numero = this.#text('numero', true)
    const name = this.#text('clientName', true)
    const issueDate = this.#day('issueDate')
    const dueDate = this.#dueDate(issueDate)
    const amountTtcCents = this.#total((code, field) => this.#fail(field, code))
    const client = {
      name,
      contactName: this.#text('contactName') || null,
      email: this.#email(),
      siren: this.#siren(),
      address: this.#text('clientAddress') || null,
      postalCode: this.#text('clientPostalCode') || null,
      city: this.#text('clientCity') || null,
    }
    const subject = this.#text('subject')
    this.#checkCurrency()
    if (amountTtcCents === null || issueDate === null || dueDate === null) {
      return null
    }
    this.#checkTotal(amountTtcCents)
    if (dueDate < issueDate) {
      this.#fail('dueDate', 'due_before_issue')
    }
    if (issueDate > this.today) {
      this.#warnings.push('issued_in_future')
    }
    const prepaidCents = this.#prepaid(amountTtcCents)
    return { numero, subject, client, issueDate, dueDate, amountTtcCents, prepaidCents }
  }

  #cell(field: CsvField): string {
    const column = this.mapping.columns[field]
    return column === undefined ? '' : (this.row.cells[column] ?? '')
  }

  #fail(field: CsvField, code: CsvErrorCode) {
    this.#errors.push({ field, code })
  }

  #text(field: CsvField, isRequired = false): string {
    const text = this.#cell(field)
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
    if (text === '' && isRequired) {
      this.#fail(field, 'required')
    }
    if (text.length > (LENGTHS[field] ?? 300)) {
      this.#fail(field, 'too_long')
    }
    return text
  }

  #day(field: 'issueDate' | 'dueDate', isRequired = true): LocalDate | null {
    const cell = this.#cell(field)
    const day = cell === '' ? null : readDay(cell, this.mapping.dateOrder)
    if (day === null && (cell !== '' || isRequired)) {
      this.#fail(field, cell === '' ? 'required' : 'unreadable_date')
    }
    return day
  }

  /** As written, else the terms of the line after its issue: « 30 jours », never « fin de mois ». */
  #dueDate(issueDate: LocalDate | null): LocalDate | null {
    const [, days] =
      /^(?:à )?(\d{1,3})(?: ?(?:jours?|j|days?|d|jours nets?|days? net))?$/i.exec(
        this.#cell('termDays')
      ) ?? []
    const hasTerms = this.#cell('dueDate') === '' && days !== undefined
    const written = this.#day('dueDate', !hasTerms)
    return hasTerms && issueDate !== null ? addDays(issueDate, Number(days)) : written
  }

  #amount(
    field: 'amountTtcCents' | 'amountHtCents' | 'vatCents' | 'amountDueCents' | 'paidCents',
    fail: (code: CsvErrorCode, field: CsvField) => void
  ): number | null {
    const cell = this.#cell(field)
    const cents = cell === '' ? null : readAmount(cell, this.mapping.decimalMark)
    if (cell !== '' && cents === null) {
      fail('unreadable_amount', field)
    }
    return cents
  }

  /** With tax; where a file has no such column, without tax and the tax. */
  #total(fail: (code: CsvErrorCode, field: CsvField) => void): number | null {
    const { columns } = this.mapping
    if (columns.amountTtcCents === undefined && columns.vatCents !== undefined) {
      const [ht, vat] = [this.#amount('amountHtCents', fail), this.#amount('vatCents', fail)]
      if (ht === null) {
        fail('required', 'amountHtCents')
      }
      return ht === null ? null : ht + (vat ?? 0)
    }
    const total = this.#amount('amountTtcCents', fail)
    if (total === null && this.#cell('amountTtcCents') === '') {
      fail('required', 'amountTtcCents')
    }
    return total
  }

  #checkTotal(total: number) {
    if (total === 0 || total > MAX_AMOUNT_CENTS) {
      this.#fail('amountTtcCents', total === 0 ? 'required' : 'too_large')
    }
    const ht = this.#amount('amountHtCents', () => {})
    const vat = this.#amount('vatCents', () => {})
    if (ht !== null && vat !== null && Math.abs(ht + vat - total) > ROUNDING_CENTS) {
      this.#warnings.push('sum_mismatch')
    }
  }

  /** What is left decides; what was paid only where nothing says what is left. */
  #prepaid(total: number): number {
    const fail = (code: CsvErrorCode, field: CsvField) => this.#fail(field, code)
    const due = this.#amount('amountDueCents', fail)
    const paid = this.#amount('paidCents', fail)
    if (due !== null && due > total) {
      this.#fail('amountDueCents', 'due_above_total')
    }
    return Math.max(0, due === null ? (paid ?? 0) : total - due)
  }

  #email(): string | null {
    const [first = ''] = this.#cell('clientEmail')
      .toLowerCase()
      .split(/[\s,;]+/)
    if (first !== '' && !isMailbox(first)) {
      this.#fail('clientEmail', 'invalid_email')
    }
    return first || null
  }

  /** A SIRET gives the SIREN of its firm; a number of another country, or a wrong one, is left out. */
  #siren(): string | null {
    const cell = this.#cell('clientSiren')
    const siren = sirenOf(cell)
    if (cell !== '' && siren === null) {
      this.#warnings.push('siren_ignored')
    }
    return siren
  }

  #checkCurrency() {
    const currency = this.#cell('currency')
    if (currency !== '' && !/^(eur|euros?|€)$/i.test(currency)) {
      this.#fail('currency', 'currency_unsupported')
    }
  }
}
