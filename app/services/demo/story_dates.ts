import type { InvoiceStory, Turn } from '#database/demo/invoices'
import { isWorkingDay, type SendingCalendar } from '#values/business_calendar'
import { addDays, instantAt, localDateOf, type LocalDate } from '#values/local_date'
import type { DateTime } from 'luxon'

/** When things of the stories happen, for a demo that is seeded at `now`. */
export class StoryDates {
  readonly now: DateTime
  readonly today: LocalDate
  readonly lastWorkingDay: LocalDate
  readonly #calendar: SendingCalendar

  /** @param calendar the office hours that the past was lived in */
  constructor(now: DateTime, calendar: SendingCalendar) {
    this.now = now
    this.#calendar = calendar
    this.today = localDateOf(now, calendar.zone)
    this.lastWorkingDay = addDays(this.today, -1)
    while (!isWorkingDay(this.lastWorkingDay, calendar)) {
      this.lastWorkingDay = addDays(this.lastWorkingDay, -1)
    }
  }

  dueDateOf({ due }: InvoiceStory): LocalDate {
    return typeof due === 'number'
      ? addDays(this.today, due)
      : addDays(this.lastWorkingDay, -due.stepOnLastWorkingDay)
  }

  /** From when on Rubis did nothing for this invoice: its reminder was left for the demo to send. */
  restsFrom({ due }: InvoiceStory): DateTime {
    return typeof due === 'number'
      ? this.now
      : instantAt(this.lastWorkingDay, 0, this.#calendar.zone)
  }

  /** Invoices are entered on their issue date, in the morning, before anything leaves. */
  enteredAt(issueDate: LocalDate, index: number): DateTime {
    return instantAt(issueDate, 490 + (index % 45), this.#calendar.zone)
  }

  /** In the afternoon of its day. */
  turnAt(dueDate: LocalDate, { day }: Turn, index: number): DateTime {
    return instantAt(addDays(dueDate, day), 845 + ((index * 17) % 150), this.#calendar.zone)
  }

  dayFromNow(days: number): DateTime {
    return instantAt(addDays(this.today, days), 1080, this.#calendar.zone)
  }

  localDate(instant: DateTime): LocalDate {
    return localDateOf(instant, this.#calendar.zone)
  }
}
