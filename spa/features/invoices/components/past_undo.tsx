import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import text from '../../../ui/text.module.css'
import { useDocuments } from '../api/use_documents.ts'
import { useInvoiceDecisions, useResumeInvoice } from '../api/use_invoice_actions.ts'
import { useVoidPayment } from '../api/use_payments.ts'
import { useUndoSkip } from '../../../ui/sending/use_sending.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './timeline.module.css'

interface PastUndoProps {
  event: Data.Activity
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
}

interface Undo {
  label: MessageId
  isPending: boolean
  run: () => void
}

/** The lasting undo: the toast goes away, this stays on its line as long as it means something. */
export function PastUndo(props: PastUndoProps) {
  const intl = useIntl()
  const undo = useUndoOf(props)
  if (undo === null) return null
  return (
    <span className={classes.end}>
      <button type="button" className={text.link} disabled={undo.isPending} onClick={undo.run}>
        {intl.formatMessage({ id: undo.label })}
      </button>
    </span>
  )
}

function useUndoOf({ event, invoice, relances }: PastUndoProps): Undo | null {
  const { failed: onError } = useFeedback()
  const payment = useVoidPayment()
  const resume = useResumeInvoice(invoice.id)
  const decisions = useInvoiceDecisions()
  const restore = useUndoSkip({ onFailed: onError })
  const { restore: putBack } = useDocuments()
  const { payload: data } = event
  const inInvoice = { invoice_id: invoice.id }

  if (event.kind === 'payment_recorded') {
    const live = invoice.payments.find(
      ({ id, voidedAt }) => id === data.paymentId && voidedAt === null
    )
    if (live === undefined) return null
    return {
      label: 'payment.undo',
      isPending: payment.isPending,
      run: () => payment.mutate({ params: { ...inInvoice, id: live.id } }, { onError }),
    }
  }
  if (event.kind === 'credit_note_recorded') {
    const live = invoice.creditNotes.find(
      ({ id, voidedAt }) => id === data.creditNoteId && voidedAt === null
    )
    if (live === undefined) return null
    return {
      label: 'credit.undo',
      isPending: decisions.voidCredit.isPending,
      run: () =>
        decisions.voidCredit.mutate({ params: { ...inInvoice, id: live.id } }, { onError }),
    }
  }
  if (event.kind === 'hold_placed') {
    const live = invoice.holds.find(
      ({ id, scope, liftedAt }) =>
        id === data.holdId && scope === 'invoice' && liftedAt === null && id === invoice.hold?.id
    )
    if (live === undefined) return null
    return {
      label: 'pause.end',
      isPending: resume.isPending,
      run: () => resume.mutate({ params: { id: live.id } }, { onError }),
    }
  }
  if (event.kind === 'relance_skipped') {
    const skipped = relances.find(({ id }) => id === event.relanceId)
    const isBack = relances.some(
      ({ stepId, status }) => stepId === skipped?.stepId && status !== 'cancelled'
    )
    const chased = ['pending', 'awaiting_user_confirmation', 'in_relance'].includes(invoice.status)
    if (skipped === undefined || isBack || !chased) return null
    return {
      label: 'coming.restore',
      isPending: restore.isPending,
      run: () => restore.mutate({ params: { relance_id: skipped.id } }),
    }
  }
  if (event.kind === 'attachment_removed') {
    const id = typeof data.attachmentId === 'string' ? data.attachmentId : null
    const isBack = invoice.attachments.some((attachment) => attachment.id === id)
    if (id === null || isBack) return null
    return {
      label: 'files.putBack',
      isPending: putBack.isPending,
      run: () => putBack.mutate({ params: { attachment_id: id } }, { onError }),
    }
  }
  return null
}
