import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'

/** One sentence that says what comes next, with its day and hour. */
export function NextSentence({ invoice }: { invoice: Data.InvoiceDetail }) {
  return (
    <p className={text.lead}>
      <Sentence invoice={invoice} />
    </p>
  )
}

function Sentence({ invoice }: { invoice: Data.InvoiceDetail }) {
  const format = useFormat()
  const { nextRelance, hold } = invoice

  if (invoice.status === 'paid') return <FormattedMessage id="sentence.paid" />
  if (invoice.status === 'cancelled') return <FormattedMessage id="sentence.cancelled" />
  if (invoice.status === 'litigation') return <FormattedMessage id="sentence.litigation" />
  if (nextRelance === null) return <FormattedMessage id="sentence.none" />
  if (nextRelance.status === 'drafted') return <FormattedMessage id="sentence.drafted" />
  if (nextRelance.status === 'failed') return <FormattedMessage id="sentence.failed" />
  if (nextRelance.status === 'unknown') return <FormattedMessage id="sentence.unknown" />
  if (nextRelance.status === 'sending') return <FormattedMessage id="sentence.sending" />
  if (hold !== null) return <FormattedMessage id="sentence.held" />
  return (
    <FormattedMessage
      id={nextRelance.tone === 'mise_en_demeure' ? 'sentence.noticeComes' : 'sentence.leaves'}
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
