import { Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock, IconMinus } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import { WhenDate, WhenInstant } from '../../../ui/when.tsx'
import { offsetLabel } from '../../../lib/offset_label.ts'
import classes from './invoice_screen.module.css'
import { NextMessage } from './next_message.tsx'

interface InvoiceAsideProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[] | undefined
}

/** The facts, the plan with its steps done and to do, and the exact words that leave next. */
export function InvoiceAside({ invoice, relances }: InvoiceAsideProps) {
  const next = invoice.nextRelance
  return (
    <aside className={classes.aside}>
      <InvoiceFacts invoice={invoice} />
      <PlanSteps invoice={invoice} relances={relances ?? []} />
      {next !== null && ['scheduled', 'drafted'].includes(next.status) ? (
        <NextMessage relance={next} />
      ) : null}
    </aside>
  )
}

function InvoiceFacts({ invoice }: { invoice: Data.InvoiceDetail }) {
  const format = useFormat()
  return (
    <>
      <dl className={classes.facts}>
        <dt>
          <FormattedMessage id="fact.client" />
        </dt>
        <dd>
          <b>{invoice.client.name}</b>
        </dd>
        <dt>
          <FormattedMessage id="fact.amount" />
        </dt>
        <dd>{format.amount(invoice.amountTtcCents)}</dd>
        <dt>
          <FormattedMessage id="fact.issued" />
        </dt>
        <dd>
          <WhenDate date={invoice.issueDate}>{format.date(invoice.issueDate)}</WhenDate>
        </dd>
        <dt>
          <FormattedMessage id="fact.due" />
        </dt>
        <dd>
          <WhenDate date={invoice.dueDate}>{format.date(invoice.dueDate)}</WhenDate>{' '}
          <FormattedMessage
            id="fact.terms"
            values={{ days: daysBetween(invoice.issueDate, invoice.dueDate) }}
          />
        </dd>
      </dl>
      {invoice.lateFees === null ? null : (
        <p className={classes.fees}>
          <FormattedMessage
            id="fact.fees"
            values={{
              total: (
                <b>
                  {format.amount(invoice.lateFees.indemnityCents + invoice.lateFees.penaltyCents)}
                </b>
              ),
              indemnity: format.amount(invoice.lateFees.indemnityCents),
              penalty: format.amount(invoice.lateFees.penaltyCents),
            }}
          />
        </p>
      )}
    </>
  )
}

const STEP_ICONS = {
  sent: IconCheck,
  drafted: IconAlertTriangle,
  failed: IconAlertTriangle,
  unknown: IconAlertTriangle,
  cancelled: IconMinus,
  scheduled: IconClock,
  sending: IconClock,
} as const

function PlanSteps({
  invoice,
  relances,
}: {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
}) {
  const format = useFormat()
  if (invoice.plan === null || relances.length === 0) return null
  const steps = relances.toSorted((a, b) => a.offsetDays - b.offsetDays)

  return (
    <section className={classes.section}>
      <Title order={2}>
        <FormattedMessage id="plan.title" values={{ name: invoice.plan.name }} />
      </Title>
      <ol className={classes.steps}>
        {steps.map((relance) => {
          const StepIcon = STEP_ICONS[relance.status]
          const instant = relance.sentAt ?? relance.sendAt
          return (
            <li
              key={relance.id}
              className={classes.step}
              data-state={relance.status}
              data-tone={relance.status === 'scheduled' ? relance.tone : undefined}
              data-next={invoice.nextRelance?.id === relance.id || undefined}
            >
              <span className={classes.offset}>{offsetLabel(relance.offsetDays)}</span>
              <StepIcon size={16} stroke={1.75} aria-hidden="true" />
              <FormattedMessage id={toneLabel(relance.tone)} />
              <span className={classes.stepWhen}>
                <WhenInstant instant={instant}>
                  <FormattedMessage
                    id={
                      relance.status === 'scheduled' && relance.requiresManualValidation
                        ? 'plan.toReview'
                        : `plan.${relance.status}`
                    }
                    values={{ day: format.instantShortDay(instant) }}
                  />
                </WhenInstant>
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
