import type { LocalDate } from '#values/local_date'
import { TONES, type Tone } from '#values/tones'

/** A reminder that may leave now, as far as leaving with others is concerned. */
export interface Groupable {
  id: string
  tone: Tone
  dueDate: LocalDate
  remainderCents: number
  /** 0 without a document */
  attachmentBytes: number
}

/** More would be read by nobody. */
const MOST_INVOICES = 30
/** Servers refuse mails that are much heavier; base64 adds a third. */
const MOST_ATTACHED_BYTES = 12 * 1024 * 1024
/** What the column of a message holds. */
const MOST_CENTS = 2_000_000_000

/**
 * Which reminders of one client leave as one message: the first always does, then the longest overdue
 * that fit. The one whose tone is the highest comes first and lends its words; of two, the older debt.
 */
export function gather<Reminder extends Groupable>(
  first: Reminder,
  others: readonly Reminder[]
): Reminder[] {
  const taken = [first]
  let cents = first.remainderCents
  let bytes = first.attachmentBytes
  for (const other of others.toSorted(byAge)) {
    const fits =
      taken.length < MOST_INVOICES &&
      cents + other.remainderCents <= MOST_CENTS &&
      bytes + other.attachmentBytes <= MOST_ATTACHED_BYTES
    if (fits) {
      taken.push(other)
      cents += other.remainderCents
      bytes += other.attachmentBytes
    }
  }
  return taken.sort((a, b) => loudness(b) - loudness(a) || byAge(a, b))
}

/** What one message asks for in all, in cents. */
export const totalOf = (reminders: readonly { remainderCents: number }[]): number =>
  reminders.reduce((sum, { remainderCents }) => sum + remainderCents, 0)

const loudness = ({ tone }: Groupable) => TONES.indexOf(tone)

const byAge = (a: Groupable, b: Groupable) =>
  a.dueDate === b.dueDate ? (a.id < b.id ? -1 : 1) : a.dueDate < b.dueDate ? -1 : 1
