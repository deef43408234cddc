import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { Line } from '../agenda_days.ts'
import { failureCause } from '../failure_cause.ts'

/** Why a reminder leaves that day, or why it did not leave. */
export function WhyThatDay({ line }: { line: Line }) {
  const format = useFormat()
  const { relance, reason, plan, at, isRehearsed } = line

  if (relance.status === 'drafted') return <FormattedMessage id="coming.whyDrafted" />
  if (relance.status === 'unknown') return <FormattedMessage id="agenda.unknownWhy" />
  if (relance.status === 'failed') {
    return (
      <FormattedMessage
        id="agenda.failedWhy"
        values={{
          cause: failureCause(relance.reason),
          hasAnswer: relance.lastError === null ? 'no' : 'yes',
          answer: relance.lastError ?? '',
        }}
      />
    )
  }
  if (isRehearsed) return <FormattedMessage id="agenda.rehearsedWhy" />
  if (reason.cause === 'waiting') {
    return (
      <FormattedMessage
        id="why.decision"
        values={{
          reason: reason.reason,
          hasUntil: 'yes',
          until: format.longDay(format.dayOf(at)),
        }}
      />
    )
  }
  return (
    <FormattedMessage
      id="agenda.why"
      values={{
        cause: reason.cause,
        closure: reason.cause === 'moved' ? reason.closure : 'none',
        plan: plan.name,
        offset: format.offset(relance.offsetDays),
        wanted: format.dayMonth(reason.wantedOn),
        day: format.dayMonth(format.dayOf(at)),
      }}
    />
  )
}
