import type { Data } from '@generated/data'
import { legible, type Format } from '../../lib/format.ts'
import { offsetLabel } from '../../lib/offset_label.ts'

function whole(value: unknown) {
  return typeof value === 'number' ? value : null
}

function words(value: unknown) {
  return typeof value === 'string' && value !== '' ? value : null
}

/**
 * The values that the sentences of the timeline may use, from the facts the event was written with.
 * A fact an event does not carry is the empty string, which the sentences leave out by `select`.
 */
export function eventFacts(
  event: Data.Activity,
  relance: Data.Relance | undefined,
  format: Format
) {
  const { payload: data } = event
  const amountCents = whole(data.amountCents)
  const remainderCents = whole(data.remainderCents)
  /** A reminder's own, or what the decision log wrote down of it. */
  const offsetDays = relance?.offsetDays ?? whole(data.offsetDays)
  const until = words(data.until) ?? words(data.endsAt) ?? words(data.sendAt)

  return {
    actor: event.actor.kind,
    amount: amountCents === null ? '' : format.amount(amountCents),
    remainder: remainderCents === null ? '' : format.amount(remainderCents),
    time: format.time(event.at),
    offset: offsetDays === null ? '' : offsetLabel(offsetDays),
    hasOffset: offsetDays === null ? 'no' : 'yes',
    /** The reason of the hold says more than « held ». */
    reason: words(data.holdReason) ?? words(data.reason) ?? 'none',
    outcome: words(data.resolution) ?? 'none',
    answer: words(data.answer) ?? 'none',
    subject: legible(relance?.message?.subject ?? ''),
    until: until === null ? '' : format.longDay(format.dayOf(until)),
    hasUntil: until === null ? 'no' : 'yes',
    hasRemainder: remainderCents === null ? 'no' : 'yes',
    hasSubject: relance?.message ? 'yes' : 'no',
  }
}
