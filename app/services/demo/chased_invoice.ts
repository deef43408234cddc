import type { InvoiceStory, Turn } from '#database/demo/invoices'
import type { ChasedInvoice } from '#services/demo/past_chase'
import type { StoryDates } from '#services/demo/story_dates'
import { ends } from '#services/demo/retold_turns'
import type { LocalDate } from '#values/local_date'
import type { WantedStep } from '#values/relance_plan'

export interface StoryRow {
  id: string
  /** its place among the stories */
  index: number
  story: InvoiceStory
  issueDate: LocalDate
  dueDate: LocalDate
  steps: readonly WantedStep[]
}

/** What of a story decides which of its reminders left. */
export function toChased(row: StoryRow, dates: StoryDates): ChasedInvoice {
  const { id, index, story, issueDate, dueDate, steps } = row
  const pause = story.turns?.find(pauses)
  const last = story.turns?.find(ends)
  return {
    id,
    dueDate,
    steps,
    enteredAt: dates.enteredAt(issueDate, index),
    until: last ? dates.turnAt(dueDate, last, index) : dates.restsFrom(story),
    hold: pause
      ? {
          reason: pause.kind === 'promise' ? 'promise' : 'reply_received',
          from: dates.turnAt(dueDate, pause, index),
          until: pause.kind === 'promise' ? dates.dayFromNow(pause.endsIn) : null,
        }
      : null,
    approvedAfterDays: story.approvedAfter ?? null,
    refusedOffsets: Object.entries(story.answers ?? {}).flatMap(([offset, answer]) =>
      answer === 'address_refused' ? [Number(offset)] : []
    ),
  }
}

function pauses(turn: Turn): turn is Extract<Turn, { kind: 'promise' | 'reply' }> {
  return turn.kind === 'promise' || turn.kind === 'reply'
}
