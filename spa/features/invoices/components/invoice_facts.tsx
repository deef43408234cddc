import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween, parseAmount } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { WhenDate } from '../../../ui/when.tsx'
import { usePlanPreview } from '../api/use_invoice_actions.ts'
import { ContactsFact } from './contacts_fact.tsx'
import { EditableFact } from './editable_fact.tsx'
import classes from './invoice_facts.module.css'
import { PlanChanges } from './plan_changes.tsx'

/** What the invoice says; each fact is corrected in place, and what that changes is said first. */
export function InvoiceFacts({ invoice }: { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const format = useFormat()
  const locked = invoice.status === 'paid' || invoice.status === 'cancelled'
  const required = (typed: string) =>
    typed.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null
  const settled = invoice.paidCents + invoice.creditedCents

  return (
    <dl className={classes.facts}>
      <div className={classes.fact}>
        <dt>
          <FormattedMessage id="fact.client" />
        </dt>
        <dd>
          <b>{invoice.client.name}</b>
        </dd>
      </div>
      <EditableFact
        invoiceId={invoice.id}
        label={intl.formatMessage({ id: 'fact.numero' })}
        kind="text"
        field="numero"
        initial={invoice.numero}
        validate={required}
        toBody={(numero) => ({ numero: numero.trim() })}
        effect={() => (
          <p className={classes.effect}>
            <FormattedMessage id="fact.numeroEffect" />
          </p>
        )}
      >
        <Numero>{invoice.numero}</Numero>
      </EditableFact>
      <EditableFact
        invoiceId={invoice.id}
        label={intl.formatMessage({ id: 'fact.amount' })}
        kind="amount"
        field="amountTtcCents"
        locked={locked}
        initial={format.amount(invoice.amountTtcCents).replace(/\s?€/, '')}
        validate={(typed) => {
          const cents = parseAmount(typed)
          if (!cents) return intl.formatMessage({ id: 'payment.badAmount' })
          return cents <= settled ? intl.formatMessage({ id: 'fact.belowSettled' }) : null
        }}
        toBody={(typed) => ({ amountTtcCents: parseAmount(typed) ?? invoice.amountTtcCents })}
        effect={(typed) => (
          <p className={classes.effect}>
            <FormattedMessage
              id="fact.amountEffect"
              values={{ amount: format.amount((parseAmount(typed) ?? 0) - settled) }}
            />
          </p>
        )}
      >
        {format.amount(invoice.amountTtcCents)}
      </EditableFact>
      <EditableFact
        invoiceId={invoice.id}
        label={intl.formatMessage({ id: 'fact.issued' })}
        kind="date"
        field="issueDate"
        locked={locked}
        initial={invoice.issueDate}
        validate={(date) =>
          required(date) ??
          (date > invoice.dueDate ? intl.formatMessage({ id: 'fact.issuedAfterDue' }) : null)
        }
        toBody={(issueDate) => ({ issueDate })}
      >
        <WhenDate date={invoice.issueDate}>{format.date(invoice.issueDate)}</WhenDate>
      </EditableFact>
      <EditableFact
        invoiceId={invoice.id}
        label={intl.formatMessage({ id: 'fact.due' })}
        kind="date"
        field="dueDate"
        locked={locked}
        initial={invoice.dueDate}
        validate={(date) =>
          required(date) ??
          (date < invoice.issueDate
            ? intl.formatMessage({ id: 'newInvoice.dueBeforeIssue' })
            : null)
        }
        toBody={(dueDate) => ({ dueDate })}
        effect={(dueDate) => <DueDateEffect invoiceId={invoice.id} dueDate={dueDate} />}
      >
        <span>
          <WhenDate date={invoice.dueDate}>{format.date(invoice.dueDate)}</WhenDate>{' '}
          <span className={classes.terms}>
            <FormattedMessage
              id="fact.terms"
              values={{ days: daysBetween(invoice.issueDate, invoice.dueDate) }}
            />
          </span>
        </span>
      </EditableFact>
      <ContactsFact client={invoice.client} />
    </dl>
  )
}

/** The planner of the server says which reminders another due date moves. */
function DueDateEffect({ invoiceId, dueDate }: { invoiceId: string; dueDate: string }) {
  const preview = usePlanPreview(invoiceId, { dueDate })
  return preview.data === undefined ? null : <PlanChanges changes={preview.data.data} />
}
