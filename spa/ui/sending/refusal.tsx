import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../lib/errors.ts'
import { messageOf } from '../../lib/error_messages.ts'
import { useFormat } from '../../lib/format_context.tsx'

/** Why it may not leave now, and until when, in the words of the decision log. */
export function Refusal({ error }: { error: unknown }) {
  const intl = useIntl()
  const format = useFormat()
  const failure = failureOf(error)
  const { reason, until } = failure.faults[0]?.meta ?? {}
  if (failure.code !== 'relance_would_wait' || typeof reason !== 'string') {
    return messageOf(intl, failure)
  }
  const hasUntil = typeof until === 'string'
  return (
    <>
      <FormattedMessage id="sending.cannot" />{' '}
      <FormattedMessage
        id="why.decision"
        values={{
          reason,
          hasUntil: hasUntil ? 'yes' : 'no',
          until: hasUntil ? format.instantDay(until) : '',
        }}
      />
    </>
  )
}
