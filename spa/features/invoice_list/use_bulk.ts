import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf } from '../../lib/errors.ts'
import type { MessageId } from '../../lib/i18n.tsx'
import { announce } from '../../ui/announcer.tsx'
import { showFailure, showUndo } from '../../ui/undo_toast.tsx'
import type { Operation, Outcome } from './api/operations.ts'
import { useOperations } from './api/use_operations.ts'

/** What was refused, invoice by invoice, with what would try it again. */
export interface Report {
  done: number
  refused: { invoice: Data.Invoice; outcome: Outcome; operation: Operation }[]
}

const DONE: Record<'pay' | 'hold' | 'change_plan' | 'cancel', MessageId> = {
  pay: 'bulk.donePaid',
  hold: 'bulk.doneHeld',
  change_plan: 'bulk.donePlan',
  cancel: 'bulk.doneCancelled',
}

export type Act = keyof typeof DONE

/**
 * Does something to some invoices, one or two hundred: at once on screen, with an undo of what was
 * done and a report of what was refused.
 */
export function useBulk() {
  const intl = useIntl()
  const operations = useOperations()
  const [report, setReport] = useState<Report | null>(null)
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  function perform(act: Act, asked: Operation[], invoices: readonly Data.Invoice[]) {
    if (asked.length === 0) return
    operations.mutate(
      { operations: asked, invoices },
      {
        onSuccess: (outcomes) => conclude(act, asked, invoices, outcomes),
        onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
      }
    )
  }

  function conclude(
    act: Act,
    asked: Operation[],
    invoices: readonly Data.Invoice[],
    outcomes: Outcome[]
  ) {
    const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
    const refused = outcomes.flatMap((outcome, index) => {
      const invoice = byId.get(outcome.invoiceId)
      const operation = asked[index]
      return outcome.error === null || invoice === undefined || operation === undefined
        ? []
        : [{ invoice, outcome, operation }]
    })
    const done = outcomes.filter(({ error }) => error === null)
    if (done.length > 0) {
      const [first] = done
      const message = intl.formatMessage(
        { id: DONE[act] },
        { count: done.length, numero: byId.get(first?.invoiceId ?? '')?.numero ?? '' }
      )
      showUndo({ closeLabel, message, onUndo: () => takeBack(done, byId) })
    }
    if (refused.length > 0) setReport({ done: done.length, refused })
  }

  function takeBack(done: Outcome[], byId: ReadonlyMap<string, Data.Invoice>) {
    const invoices = done.flatMap(({ invoiceId }) => byId.get(invoiceId) ?? [])
    operations.mutate(
      { operations: done.flatMap(({ undo }) => (undo as Operation | null) ?? []), invoices },
      {
        onSuccess: (outcomes) => {
          const stuck = outcomes.filter(({ error }) => error !== null)
          if (stuck.length === 0) return announce(intl.formatMessage({ id: 'bulk.undone' }))
          const [first] = stuck
          showFailure(
            intl.formatMessage(
              { id: 'bulk.undoFailed' },
              { count: stuck.length, reason: first?.error?.message ?? '' }
            ),
            closeLabel
          )
        },
        onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
      }
    )
  }

  return { perform, report, closeReport: () => setReport(null) }
}

export type Bulk = ReturnType<typeof useBulk>
