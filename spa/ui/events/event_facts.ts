import type { Data } from '@generated/data'
import { legible, type Format } from '../../lib/format.ts'

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
  const paidOn = words(data.paidOn) ?? words(data.issuedOn)
  const saidOn = words(data.saidOn)
  const until = words(data.until) ?? words(data.endsAt) ?? words(data.sendAt)

  return {
    ...changeOf(data, format),
    /** what a person typed: the reason of a dispute, the note of a pause */
    said: words(data.note) ?? words(data.reason) ?? '',
    method: words(data.method) ?? 'none',
    paidOn: paidOn === null ? '' : format.date(paidOn),
    hasPaidOn: paidOn === null ? 'no' : 'yes',
    /** the day that a client paid on, or promised */
    saidOn: saidOn === null ? '' : format.longDay(saidOn),
    hasSaidOn: saidOn === null ? 'no' : 'yes',
    hasAmount: amountCents === null ? 'no' : 'yes',
    numero: words(data.numero) ?? '',
    plan: words(data.planName) ?? '',
    hasPlan: words(data.planName) === null ? 'no' : 'yes',
    postedOn: words(data.postedOn) === null ? '' : format.date(String(data.postedOn)),
    tracking: words(data.trackingNumber) ?? '',
    hasTracking: words(data.trackingNumber) === null ? 'no' : 'yes',
    name: event.actor.name ?? '',
    actor: event.actor.kind,
    amount: amountCents === null ? '' : format.amount(amountCents),
    remainder: remainderCents === null ? '' : format.amount(remainderCents),
    time: format.time(event.at),
    offset: offsetDays === null ? '' : format.offset(offsetDays),
    hasOffset: offsetDays === null ? 'no' : 'yes',
    /** The reason of the hold says more than « held ». */
    reason: words(data.holdReason) ?? words(data.reason) ?? 'none',
    outcome: words(data.resolution) ?? 'none',
    answer: words(data.answer) ?? 'none',
    /** of a reply by mail: a robot's, what it stopped, what was decided about it */
    automatic: data.automatic === true ? 'yes' : 'no',
    held: data.held === true ? 'yes' : 'no',
    triage: words(data.triage) ?? 'none',
    goesOn: data.goesOn === true ? 'yes' : 'no',
    subject: legible(relance?.message?.subject ?? ''),
    until: until === null ? '' : format.longDay(format.dayOf(until)),
    hasUntil: until === null ? 'no' : 'yes',
    hasRemainder: remainderCents === null ? 'no' : 'yes',
    hasSubject: relance?.message ? 'yes' : 'no',
  }
}

/** A single corrected field with what it was; several are only said to be several. */
function changeOf({ fields, from, to }: Record<string, unknown>, format: Format) {
  const [field, ...others] = Array.isArray(fields) ? fields.map(String) : []
  const known = field !== undefined && others.length === 0
  return {
    field: known ? field : 'several',
    from: known ? valueOf(from, field, format) : '',
    to: known ? valueOf(to, field, format) : '',
    hasFrom: known && valueOf(from, field, format) !== '' ? 'yes' : 'no',
  }
}

function valueOf(values: unknown, field: string, format: Format): string {
  const value = Object.entries(values ?? {}).find(([name]) => name === field)?.[1] as unknown
  if (typeof value === 'number') return format.amount(value)
  if (typeof value !== 'string') return ''
  return field.endsWith('Date') ? format.date(value) : value
}
