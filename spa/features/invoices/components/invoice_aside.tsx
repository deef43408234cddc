import type { Data } from '@generated/data'
import { ClientAnswers } from './client_answers.tsx'
import { ClientReplies } from './client_replies.tsx'
import { Documents } from './documents.tsx'
import classes from './invoice_aside.module.css'
import { InvoiceFacts } from './invoice_facts.tsx'
import { LateFeesLine } from './late_fees.tsx'
import { NextMessage } from './next_message.tsx'
import { Notes } from './notes.tsx'
import { PlanSteps } from './plan_steps.tsx'

interface InvoiceAsideProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[] | undefined
}

/** The facts, the plan with its steps done and to do, the exact words that leave next, the papers. */
export function InvoiceAside({ invoice, relances }: InvoiceAsideProps) {
  const next = invoice.nextRelance
  return (
    <aside className={classes.aside}>
      <InvoiceFacts invoice={invoice} />
      <ClientAnswers answers={invoice.answers} />
      <ClientReplies invoice={invoice} />
      {invoice.lateFees === null ? null : <LateFeesLine fees={invoice.lateFees} />}
      <PlanSteps invoice={invoice} relances={relances ?? []} />
      {next !== null && ['scheduled', 'drafted'].includes(next.status) ? (
        <NextMessage relance={next} />
      ) : null}
      <Documents invoice={invoice} />
      <Notes invoice={invoice} />
    </aside>
  )
}
