import type { IntlShape } from 'react-intl'
import type { Data } from '@generated/data'
import type { Format } from '../../lib/format.ts'
import { toneLabel } from '../../ui/status_tag.tsx'
import { offsetLabel } from './offset_label.ts'

function cents(value: unknown) {
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
  event: Data.ActivityEvent,
  relance: Data.Relance | undefined,
  format: Format,
  intl: IntlShape
) {
  const { data } = event
  const amountCents = cents(data.amountCents)
  const remainderCents = cents(data.remainderCents)
  const until = words(data.until) ?? words(data.endsAt) ?? words(data.sendAt)

  return {
    actor: event.actor,
    amount: amountCents === null ? '' : format.amount(amountCents),
    remainder: remainderCents === null ? '' : format.amount(remainderCents),
    time: format.time(event.occurredAt),
    offset: relance ? offsetLabel(relance.offsetDays) : '',
    tone: relance ? intl.formatMessage({ id: toneLabel(relance.tone) }) : '',
    reason: words(data.reason) ?? 'none',
    outcome: words(data.outcome) ?? 'none',
    answer: words(data.answer) ?? 'none',
    plan: words(data.planName) ?? '',
    subject: relance?.subject ?? '',
    until: until === null ? '' : format.longDay(until.slice(0, 10)),
    hasUntil: until === null ? 'no' : 'yes',
    hasRemainder: remainderCents === null ? 'no' : 'yes',
    hasPlan: words(data.planName) === null ? 'no' : 'yes',
    hasSubject: relance?.subject ? 'yes' : 'no',
  }
}
