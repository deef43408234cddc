import { extractIBAN, isValidIBAN } from 'ibantools'
import { stdnum } from 'stdnum'
import { TONES } from '#values/tones'
import { isLocalDate } from '#values/local_date'
import { isMailbox } from '#values/mailbox'
import { MAX_AMOUNT_CENTS } from '#values/money'
import { validateTemplate } from '#values/template'
import vine from '@vinejs/vine'
import { DateTime, IANAZone } from 'luxon'
import type { SchemaTypes } from '@vinejs/vine/types'

/** The kinds of value that requests carry, each with its rule; the resources' validators use these. */

const NOT_IN_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]+/gu
const NOT_IN_A_TEXT = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** No control character ever reaches a header or PostgreSQL, which refuses NUL. */
const cleanLine = vine.createRule((value, _, field) => {
  if (typeof value === 'string') {
    field.mutate(
      value.toWellFormed().replace(NOT_IN_A_LINE, ' ').replace(/ {2,}/g, ' ').trim(),
      field
    )
  }
})

const cleanText = vine.createRule((value, _, field) => {
  if (typeof value === 'string') {
    const text = value.toWellFormed().replace(LINE_BREAK, '\n').replace(NOT_IN_A_TEXT, '')
    field.mutate(text.trim(), field)
  }
})

/** One line, trimmed, of 1 to `max` characters. */
export const line = (max: number) => vine.string().use(cleanLine()).minLength(1).maxLength(max)

/** Several lines, trimmed, of at most `max` characters. */
export const text = (max: number) => vine.string().use(cleanText()).maxLength(max)

/** One mailbox, read in one way by every mail software. */
const mailbox = vine.createRule((value, _, field) => {
  if (!isMailbox(String(value))) {
    field.report('mailbox', 'mailbox', field)
  }
})

/** An e-mail address, lowercased: `users.email` and contacts are compared as such. */
export const email = () => vine.string().trim().toLowerCase().maxLength(254).use(mailbox())

/** Whole cents, 1 to 1,000,000,000 (decisions.md 8). */
export const cents = () =>
  vine.number({ strict: true }).withoutDecimals().range([1, MAX_AMOUNT_CENTS])

const localDate = vine.createRule(
  (value, _, field) => {
    const isDay =
      typeof value === 'string' && isLocalDate(value) && value >= '1990' && value < '2101'
    if (!isDay) {
      field.report('localDate', 'localDate', field)
    }
  },
  { toJSONSchema: (schema) => Object.assign(schema, { format: 'date' }) }
)

/** A day of the calendar, `YYYY-MM-DD`, between 1990 and 2100. */
export const day = () => vine.string().trim().use(localDate())

const instantRule = vine.createRule(
  (value, _, field) => {
    const instant = DateTime.fromISO(String(value), { setZone: true })
    const isInstant = instant.isValid && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(String(value))
    if (!isInstant || instant.year < 1990 || instant.year > 2100) {
      field.report('instant', 'instant', field)
    }
  },
  { toJSONSchema: (schema) => Object.assign(schema, { format: 'date-time' }) }
)

/** An instant with its offset, ISO 8601; read it with `DateTime.fromISO`. */
export const instant = () => vine.string().trim().use(instantRule())

const toCome = vine.createRule((value, _, field) => {
  if (field.isValid && DateTime.fromISO(String(value)).toMillis() <= Date.now()) {
    field.report('toCome', 'toCome', field)
  }
})

/** An instant that is still to come. */
export const futureInstant = () => instant().use(toCome())

export const id = () => vine.string().uuid().toLowerCase()

export const locale = () => vine.enum(['fr', 'en'] as const)

export const tone = () => vine.enum(TONES)

/** ISO 3166-1, two letters. */
export const country = () =>
  vine
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]{2}$/)

const compact = (value: unknown) =>
  String(value)
    .replace(/[\s.-]/g, '')
    .toUpperCase()

const ibanRule = vine.createRule((value, _, field) => {
  const iban = compact(value)
  if (!isValidIBAN(iban) || !extractIBAN(iban).valid) {
    return field.report('iban', 'iban', field)
  }
  field.mutate(iban, field)
})

/** An IBAN, checked by its country's rules, without spaces. */
export const iban = () => vine.string().maxLength(60).use(ibanRule())

type FrenchNumber = 'siren' | 'siret' | 'tva'

const frenchNumber = vine.createRule<{ kind: FrenchNumber; rule: string }>(
  (value, options, field) => {
    const result = stdnum.FR[options.kind]?.validate(compact(value))
    if (!result?.isValid) {
      return field.report(options.rule, options.rule, field)
    }
    field.mutate(result.compact, field)
  }
)

export const siren = () =>
  vine
    .string()
    .maxLength(30)
    .use(frenchNumber({ kind: 'siren', rule: 'siren' }))

export const siret = () =>
  vine
    .string()
    .maxLength(30)
    .use(frenchNumber({ kind: 'siret', rule: 'siret' }))

const vatRule = vine.createRule((value, _, field) => {
  const number = compact(value)
  if (!/^[A-Z]{2}[A-Z0-9]{2,13}$/.test(number)) {
    return field.report('vatNumber', 'vatNumber', field)
  }
  field.mutate(number, field)
})

/** A VAT number of any country of the Union: two letters, then what that country writes. */
export const vatNumber = () => vine.string().maxLength(30).use(vatRule())

const timeZoneRule = vine.createRule((value, _, field) => {
  if (!IANAZone.isValidZone(String(value))) {
    field.report('timeZone', 'timeZone', field)
  }
})

export const timeZone = () => vine.string().trim().maxLength(60).use(timeZoneRule())

const paymentLinkRule = vine.createRule((value, _, field) => {
  const url = URL.canParse(String(value)) ? new URL(String(value)) : null
  if (url?.protocol !== 'https:' || url.username !== '' || !url.hostname.includes('.')) {
    return field.report('paymentLink', 'paymentLink', field)
  }
  field.mutate(url.href, field)
})

/** Where a client can pay, over https; it is printed in mails, never fetched. */
export const paymentLink = () =>
  vine.string().use(cleanLine()).maxLength(500).use(paymentLinkRule())

const templateRule = vine.createRule((value, _, field) => {
  const result = validateTemplate(String(value))
  if (!result.ok) {
    const [{ code, variable, suggestion, at }] = result.errors
    field.report('template', 'template', field, { variable, suggestion, at, problem: code })
  }
})

/** A template of one line: words of the closed list only. */
export const subjectTemplate = () => line(200).use(templateRule())

/** A template of several lines: words of the closed list only. */
export const bodyTemplate = () => text(8000).minLength(1).use(templateRule())

/**
 * Values of one kind in a query string, 1 to `max`: `status=paid` is `status[]=paid`.
 *
 * @param item the rule of one of them
 */
export const listOf = <Item extends SchemaTypes>(item: Item, max: number) =>
  vine
    .array(item)
    .parse((value) => (typeof value === 'string' ? [value] : value))
    .minLength(1)
    .maxLength(max)

/** Rows of a page, 1 to 100. Comes as text from a query string. */
export const limit = () => vine.number().withoutDecimals().range([1, 100]).optional()

/** What `nextCursor` gave; opaque. */
export const cursor = () => vine.string().maxLength(500).optional()

/**
 * No two items of a list share this property. The list is looked at before its items are validated:
 * only texts and numbers are compared, and Vine's own `distinct` breaks on anything else.
 */
export const distinctBy = vine.createRule((value, property: string, field) => {
  if (!Array.isArray(value)) {
    return
  }
  const keys = value.flatMap((item: unknown): (string | number)[] => {
    const key: unknown = Object(item)[property]
    if (typeof key === 'string') {
      return [key.trim().toLowerCase()]
    }
    return typeof key === 'number' ? [key] : []
  })
  if (new Set(keys).size < keys.length) {
    field.report('The {{ field }} field has duplicate values', 'distinct', field)
  }
})
