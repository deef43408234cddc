import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'

/** One sentence that says what comes next, with its day and hour. */
export function NextSentence({ invoice }: { invoice: Data.Invoice }) {
  return (
    <p className={text.lead}>
      <Sentence invoice={invoice} />
    </p>
  )
}

function Sentence({ invoice }: { invoice: Data.Invoice }) {
  const format = useFormat()
  const { nextRelance, holds } = invoice

  if (invoice.status === 'paid') return <FormattedMessage id="sentence.paid" />
  if (invoice.status === 'cancelled') return <FormattedMessage id="sentence.cancelled" />
  if (invoice.status === 'litigation') return <FormattedMessage id="sentence.litigation" />
  if (nextRelance === null) return <FormattedMessage id="sentence.none" />
  if (nextRelance.status === 'drafted') return <FormattedMessage id="sentence.drafted" />
  if (nextRelance.status === 'failed') return <FormattedMessage id="sentence.failed" />
  if (nextRelance.status === 'unknown') return <FormattedMessage id="sentence.unknown" />
  if (nextRelance.status === 'sending') return <FormattedMessage id="sentence.sending" />
  if (holds.length > 0) return <FormattedMessage id="sentence.held" />
  return (
    <FormattedMessage
      id={nextRelance.requiresManualValidation ? 'sentence.noticeComes' : 'sentence.leaves'}
      values={{
        tone: nextRelance.tone,
        when: (
          <u>
            <WhenInstant instant={nextRelance.sendAt}>
              <FormattedMessage
                id="common.dayAtTime"
                values={{
                  day: format.instantDay(nextRelance.sendAt),
                  time: format.time(nextRelance.sendAt),
                }}
              />
            </WhenInstant>
          </u>
        ),
      }}
    />
  )
}
