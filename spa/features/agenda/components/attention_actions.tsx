import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFeedback } from '../../../ui/feedback.ts'
import { SendAgain } from '../../../ui/sending/send_again.tsx'
import { useResolve } from '../../../ui/sending/use_sending.ts'
import text from '../../../ui/text.module.css'
import type { Line } from '../agenda_days.ts'

/** What a person may decide of a reminder that stopped. */
export function AttentionActions({ line }: { line: Line }) {
  const { relance } = line
  const resolve = useResolve()
  const feedback = useFeedback()

  if (relance.status === 'drafted') {
    return (
      <Link
        to="/factures/$invoiceId/mise-en-demeure"
        params={{ invoiceId: relance.invoice.id }}
        className={text.link}
      >
        <FormattedMessage id="todo.noticeAction" />
      </Link>
    )
  }
  return (
    <>
      {relance.status === 'unknown' ? (
        <button
          type="button"
          className={text.link}
          disabled={resolve.isPending}
          onClick={() =>
            resolve.mutate(
              { params: { relance_id: relance.id }, body: { outcome: 'left' } },
              {
                onSuccess: () =>
                  feedback.done('agenda.confirmed', { numero: relance.invoice.numero }),
                onError: feedback.failed,
              }
            )
          }
        >
          <FormattedMessage id="resolve.left" />
        </button>
      ) : null}
      <SendAgain relance={relance} numero={relance.invoice.numero}>
        {({ open, isPending }) => (
          <button type="button" className={text.link} disabled={isPending} onClick={open}>
            <FormattedMessage id="resolve.again" />
          </button>
        )}
      </SendAgain>
    </>
  )
}
