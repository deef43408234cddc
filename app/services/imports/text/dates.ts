import { daysBetween, type LocalDate } from '#values/local_date'
import { datesIn, type DateReading } from '#values/reading/date_text'
import { kindsAround, type KindScores } from './context.js'
import { DATE_LABELS, type DateKind } from './labels/date_labels.js'
import type { Language } from './language.js'
import type { Cell, TextPage } from './text_page.js'

export interface FoundDate extends DateReading {
  page: TextPage
  cell: Cell
  kinds: KindScores<DateKind>
}

export interface ChosenDate {
  date: LocalDate
  confidence: number
  found: FoundDate
  /** Day and month may be the other way round, and nothing on the page tells. */
  doubtful: boolean
}

export interface ChosenDates {
  issue: ChosenDate | null
  due: ChosenDate | null
}

/** The dates of the document and what each is, by the words around it. */
export function findDates(pages: readonly TextPage[]): FoundDate[] {
  return pages.flatMap((page) =>
    page.cells.flatMap((cell) =>
      cell.text.length > 400
        ? []
        : datesIn(cell.text).map((reading, index, all) => ({
            ...reading,
            page,
            cell,
            kinds: isOfPeriod(cell, index, all)
              ? { other: 1 }
              : kindsAround(page, cell, reading.start, DATE_LABELS, holdsDate),
          }))
    )
  )
}

const BETWEEN = /^\s*(bis( zum)?|au|to|until|through|jusqu.au|tot( en met)?|t\/m|al?|-|–|—|→)\s*$/

/** « 01.10.2026 bis 31.10.2026 »: the two ends of a period, whatever label stands before them. */
function isOfPeriod({ folded }: Cell, index: number, dates: readonly DateReading[]): boolean {
  return [dates.slice(index - 1, index + 1), dates.slice(index, index + 2)].some(
    ([first, second]) => second && BETWEEN.test(folded.slice(first.end, second.start))
  )
}

const holdsDate = (cell: Cell) => cell.text.length < 40 && datesIn(cell.text).length > 0

/** Which is the day of issue and which the day by which to pay. A day that no label announces is doubtful. */
export function chooseDates(
  found: readonly FoundDate[],
  language: Language,
  isAmerican: boolean
): ChosenDates {
  const order = orderOf(found, language, isAmerican)
  const read = (one: FoundDate): LocalDate =>
    one.ambiguous && order === 'month' && one.otherDate ? one.otherDate : one.date
  const doubtful = (one: FoundDate) => one.ambiguous && order === null

  const issue = best(found, 'issue', read, doubtful) ?? unlabelled(found, read, doubtful)
  const day = issue?.date
  const due =
    (day &&
      best(
        found.filter((one) => read(one) >= day),
        'due',
        read,
        doubtful
      )) ??
    best(found, 'due', read, doubtful)
  return { issue, due: due && due.found !== issue?.found ? plausible(due, day) : null }
}

/** Nobody is to pay before the invoice, and hardly anybody a year after it. */
const TOO_EARLY = 0.5
const VERY_LATE = 0.75
const LONGEST_DELAY = 200

function plausible(due: ChosenDate, issue: LocalDate | undefined): ChosenDate {
  const days = issue ? daysBetween(issue, due.date) : 0
  const most = days < 0 ? TOO_EARLY : days > LONGEST_DELAY ? VERY_LATE : 1
  return { ...due, confidence: Math.min(due.confidence, most) }
}

function best(
  found: readonly FoundDate[],
  kind: 'issue' | 'due',
  read: (one: FoundDate) => LocalDate,
  doubtful: (one: FoundDate) => boolean
): ChosenDate | null {
  const ranked = found
    .filter(({ kinds }) => isMostly(kinds, kind))
    .map((one) => ({ one, score: (one.kinds[kind] ?? 0) + topness(one, kind) }))
    .sort((a, b) => b.score - a.score)
  const [first] = ranked
  if (!first) {
    return null
  }
  const date = read(first.one)
  const rivals = ranked.filter(({ one, score }) => read(one) !== date && score > first.score - 0.12)
  const agreeing = ranked.filter(({ one }) => read(one) === date).length
  const certainty =
    Math.min(0.97, 0.45 + 0.5 * (first.one.kinds[kind] ?? 0) + (agreeing > 1 ? 0.04 : 0)) -
    (rivals.length > 0 ? 0.2 : 0) -
    (doubtful(first.one) ? 0.2 : 0)
  return {
    date,
    confidence: Math.max(0.3, certainty),
    found: first.one,
    doubtful: doubtful(first.one),
  }
}

function isMostly(kinds: KindScores<DateKind>, kind: DateKind): boolean {
  const own = kinds[kind] ?? 0
  return own > 0 && Object.values(kinds).every((score) => score <= own)
}

/** The day of issue stands near the top; the day to pay may be anywhere. */
function topness({ page, cell }: FoundDate, kind: DateKind): number {
  const height = cell.y0 / page.height
  return (page.number === 1 ? 0.05 : 0) + (kind === 'issue' ? (1 - height) * 0.12 : 0)
}

/** No word announces it: the only date of the document, or the first near its top, may be the day of issue. */
function unlabelled(
  found: readonly FoundDate[],
  read: (one: FoundDate) => LocalDate,
  doubtful: (one: FoundDate) => boolean
): ChosenDate | null {
  const plain = found.filter(({ kinds }) => Object.keys(kinds).length === 0)
  const distinct = new Set(plain.map(read))
  const first = plain.find(({ page, cell }) => page.number === 1 && cell.y0 < page.height * 0.5)
  if (!first) {
    return null
  }
  return {
    date: read(first),
    confidence: distinct.size === 1 && !doubtful(first) ? 0.65 : 0.4,
    found: first,
    doubtful: doubtful(first),
  }
}

/**
 * Whether the document writes months first: one date can prove it for all, and so can the language or
 * the country. Null when nothing tells.
 */
function orderOf(
  found: readonly FoundDate[],
  language: Language,
  isAmerican: boolean
): 'day' | 'month' | null {
  if (found.some(({ isMonthFirst }) => isMonthFirst)) {
    return 'month'
  }
  const slashed = found.filter(({ cell, start, end }) =>
    /^\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]/.test(cell.text.slice(start, end))
  )
  if (language !== 'en' || slashed.some(({ ambiguous, otherDate }) => !ambiguous && !otherDate)) {
    return 'day'
  }
  if (isAmerican) {
    return 'month'
  }
  return usualDelay(found)
}

const USUAL_DELAYS = new Set([7, 8, 10, 14, 15, 20, 21, 28, 29, 30, 31, 45, 60, 90])

/** Thirty days between issue and due read one way, and one day read the other, tell the way. */
function usualDelay(found: readonly FoundDate[]): 'day' | 'month' | null {
  const issue = found.find(({ kinds }) => isMostly(kinds, 'issue'))
  const due = found.find(({ kinds }) => isMostly(kinds, 'due'))
  if (!issue?.otherDate || !due?.otherDate) {
    return null
  }
  const dayFirst = USUAL_DELAYS.has(daysBetween(issue.date, due.date))
  const monthFirst = USUAL_DELAYS.has(daysBetween(issue.otherDate, due.otherDate))
  return dayFirst === monthFirst ? null : dayFirst ? 'day' : 'month'
}
