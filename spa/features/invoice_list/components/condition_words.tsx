import { FormattedMessage, useIntl } from 'react-intl'
import type { ReactNode } from 'react'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import type { InvoiceState } from '../api/filters.ts'
import type { Condition } from '../search_syntax/parse.ts'
import type { Range, Sign } from '../search_syntax/ranges.ts'

export const STATE_LABELS: Record<InvoiceState, MessageId> = {
  late: 'status.overdue',
  upcoming: 'status.pending',
  in_relance: 'status.inRelance',
  awaiting_user_confirmation: 'status.awaiting',
  paid: 'status.paid',
  litigation: 'status.litigation',
  cancelled: 'status.cancelled',
  pending: 'chip.notChased',
}

const AMOUNTS: Record<Sign, MessageId> = {
  '>': 'chip.amountOver',
  '>=': 'chip.amountFrom',
  '<': 'chip.amountUnder',
  '<=': 'chip.amountTo',
  '=': 'chip.amountIs',
  '..': 'chip.amountBetween',
}

const REMAINDERS: Record<Sign, MessageId> = {
  '>': 'chip.remainderOver',
  '>=': 'chip.remainderFrom',
  '<': 'chip.remainderUnder',
  '<=': 'chip.remainderTo',
  '=': 'chip.remainderIs',
  '..': 'chip.remainderBetween',
}

const DAYS: Record<Sign, MessageId> = {
  '>': 'chip.dueAfter',
  '>=': 'chip.dueFrom',
  '<': 'chip.dueBefore',
  '<=': 'chip.dueTo',
  '=': 'chip.dueOn',
  '..': 'chip.dueBetween',
}

/** A condition in words: « Montant supérieur à 300,00 € ». */
export function ConditionWords({ condition }: { condition: Condition }) {
  const format = useFormat()
  const intl = useIntl()
  const today = useToday()
  const oneOf = (values: string[]) => intl.formatList(values, { type: 'disjunction' })

  switch (condition.operator) {
    case 'status':
      return oneOf(condition.values.map((state) => intl.formatMessage({ id: STATE_LABELS[state] })))
    case 'step':
      return (
        <FormattedMessage
          id="chip.step"
          values={{
            names: oneOf(
              condition.values.map((tone) => intl.formatMessage({ id: toneLabel(tone) }))
            ),
          }}
        />
      )
    case 'client':
      return <FormattedMessage id="chip.client" values={{ names: oneOf(condition.values) }} />
    case 'numero':
      return <FormattedMessage id="chip.numero" values={{ names: oneOf(condition.values) }} />
    case 'plan':
      return condition.values.length === 0 ? (
        <FormattedMessage id="chip.noPlan" />
      ) : (
        <FormattedMessage id="chip.plan" values={{ names: oneOf(condition.values) }} />
      )
    case 'amount':
      return <RangeWords labels={AMOUNTS} range={condition.range} print={format.amount} />
    case 'remainder':
      return <RangeWords labels={REMAINDERS} range={condition.range} print={format.amount} />
    case 'due':
      return (
        <RangeWords
          labels={DAYS}
          range={condition.range}
          print={(day) =>
            day.slice(0, 4) === today.slice(0, 4) ? format.dayMonth(day) : format.date(day)
          }
        />
      )
  }
}

function RangeWords<Value>({
  labels,
  range: { sign, first, last },
  print,
}: {
  labels: Record<Sign, MessageId>
  range: Range<Value>
  print: (value: Value) => ReactNode
}) {
  return (
    <FormattedMessage
      id={labels[sign]}
      values={{ first: print(first), last: last === undefined ? null : print(last) }}
    />
  )
}
