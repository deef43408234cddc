import { usePayInvoice, useVoidPayment } from './api/use_decisions.ts'
import { useFeedback } from '../../ui/feedback.ts'

/** « Payée »: all that is left, today; ten seconds to take it back, and the timeline afterwards. */
export function usePaid() {
  const payment = usePayInvoice()
  const undo = useVoidPayment()
  const feedback = useFeedback()

  function offerUndo(invoice: { id: string; numero: string }, paymentId: string) {
    feedback.undoable('todo.paidDone', { numero: invoice.numero }, () =>
      undo.mutate(
        { params: { invoice_id: invoice.id, id: paymentId } },
        { onError: feedback.failed }
      )
    )
  }

  return {
    isPending: payment.isPending,
    offerUndo,
    pay(invoice: { id: string; numero: string }) {
      payment.mutate(
        { params: { invoice_id: invoice.id }, body: {} },
        {
          onSuccess: ({ data }) => offerUndo(invoice, data.payment.id),
          onError: feedback.failed,
        }
      )
    },
  }
}
