import { isLocalDate, type LocalDate } from '#values/local_date'
import type { FieldName, ReadingWarning } from '#values/reading/result'
import type { XmlElement } from './xml_tree.js'

/** Reads typed values and writes down what was odd about them; a value is never repaired in silence. */
export class XmlValues {
  readonly warnings: ReadingWarning[] = []

  /** Cents of a decimal number; a comma is read as the decimal mark, and said. */
  cents(element: XmlElement | null, field?: FieldName): number | null {
    const text = element?.value ?? ''
    if (text === '') {
      return null
    }
    const [, sign, units, , mark, decimals = ''] =
      /^([-+]?)(\d{1,12})(([.,])(\d*))?$/.exec(text.replace(/\s/g, '')) ?? []
    if (units === undefined) {
      this.warn('amount_invalid', field, text)
      return null
    }
    if (mark === ',') {
      this.warn('amount_decimal_comma', field, text)
    }
    if (/[1-9]/.test(decimals.slice(2)) && field) {
      this.warn('amount_too_precise', field, text)
    }
    const fraction = `${decimals}000`
    const cents =
      Number(units) * 100 + Number(fraction.slice(0, 2)) + (Number(fraction[2]) >= 5 ? 1 : 0)
    return sign === '-' ? 0 - cents || 0 : cents
  }

  /** A plain number: a quantity or a price, which may have many decimals. */
  number(element: XmlElement | null): number | null {
    const text = (element?.value ?? '').replace(/\s/g, '')
    if (!/^[-+]?\d{1,15}([.,]\d*)?$/.test(text)) {
      return null
    }
    if (text.includes(',')) {
      this.warn('amount_decimal_comma', undefined, text)
    }
    return Number(text.replace(',', '.'))
  }

  /** `20260815` and `2026-08-15`, with or without an hour or a zone after it. */
  date(text: string | null, field: FieldName): LocalDate | null {
    if (!text) {
      return null
    }
    const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})(?:$|[T+Z\s-]|\d{4}$)/.exec(text) ?? []
    const date = `${year}-${month}-${day}`
    if (!isLocalDate(date)) {
      this.warn('date_invalid', field, text)
      return null
    }
    return date
  }

  warn(code: ReadingWarning['code'], field?: FieldName, detail?: string) {
    const seen = this.warnings.some((one) => one.code === code && one.field === field)
    if (!seen) {
      this.warnings.push({
        code,
        ...(field && { field }),
        ...(detail && { detail: detail.slice(0, 60) }),
      })
    }
  }
}

/** Adds up what is there; null when nothing is. */
export function sumOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}
