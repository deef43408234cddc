import { NativeSelect, TextInput } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween, parseAmount } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import text from '../../../ui/text.module.css'
import { usePlans } from '../../../lib/use_plans.ts'
import { NO_PLAN, type NewInvoice } from '../new_invoice.ts'
import type { useNewInvoiceForm } from '../use_new_invoice_form.ts'
import { ClientField } from './client_field.tsx'
import { Duplicates } from './duplicates.tsx'
import { FileField } from './file_field.tsx'
import classes from './new_invoice.module.css'

interface FieldsProps {
  editor: ReturnType<typeof useNewInvoiceForm>
  preview: Data.PlanPreview | undefined
}

/** Who owes what by when, how Rubis will ask for it, and the document itself. */
export function NewInvoiceFields({ editor, preview }: FieldsProps) {
  const intl = useIntl()
  const format = useFormat()
  const plans = usePlans()
  const { form, change } = editor
  const { issueDate, dueDate, client, planId, file, amount } = form.values
  const cents = parseAmount(amount)
  const shownPlan = planId ?? preview?.planId ?? NO_PLAN

  return (
    <>
      <ClientField
        value={client}
        error={form.errors.client}
        onChange={(chosen) => change({ client: chosen })}
      />
      <div className={classes.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'column.numero' })}
          autoComplete="off"
          required
          {...form.getInputProps('numero')}
        />
        <TextInput
          label={intl.formatMessage({ id: 'fact.amount' })}
          inputMode="decimal"
          autoComplete="off"
          required
          rightSection={<span aria-hidden="true">€</span>}
          description={
            cents === null || saysTheSame(amount, format.amount(cents))
              ? undefined
              : format.amount(cents)
          }
          {...form.getInputProps('amount')}
        />
      </div>
      <Duplicates duplicates={preview?.duplicates ?? []} />
      <div className={classes.pair}>
        <DateField
          label={intl.formatMessage({ id: 'fact.issued' })}
          value={issueDate}
          error={form.errors.issueDate}
          onChange={(date) => change({ issueDate: date })}
        />
        <DateField
          label={intl.formatMessage({ id: 'fact.due' })}
          description={
            dueDate !== '' && issueDate !== '' && dueDate >= issueDate
              ? intl.formatMessage(
                  { id: 'newInvoice.terms' },
                  { days: daysBetween(issueDate, dueDate) }
                )
              : undefined
          }
          value={dueDate}
          error={
            dueDate !== '' && dueDate < issueDate
              ? intl.formatMessage({ id: 'newInvoice.dueBeforeIssue' })
              : form.errors.dueDate
          }
          onChange={(date) => change({ dueDate: date, isDueChosen: true })}
        />
      </div>
      <NativeSelect
        label={intl.formatMessage({ id: 'newInvoice.plan' })}
        description={
          planId === null && client?.planId
            ? intl.formatMessage({ id: 'newInvoice.planOfClient' })
            : undefined
        }
        data={[
          ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: NO_PLAN, label: intl.formatMessage({ id: 'newInvoice.noPlan' }) },
        ]}
        value={shownPlan}
        error={form.errors.planId}
        onChange={(event) => change({ planId: event.currentTarget.value })}
      />
      <Prepaid typed={form.values} editor={editor} />
      <FileField value={file} onChange={(chosen) => change({ file: chosen })} />
    </>
  )
}

/** The amount is written back only when it was typed another way: to be checked, not repeated. */
function saysTheSame(typed: string, printed: string) {
  const bare = (amount: string) => amount.replace(/[\s\u00a0\u202f€]/g, '')
  return bare(typed) === bare(printed)
}

/** Rarely needed, so one line until it is: what came in before Rubis knew the invoice. */
function Prepaid({ typed, editor }: { typed: NewInvoice; editor: FieldsProps['editor'] }) {
  const intl = useIntl()
  const { form, change } = editor
  if (!typed.isPrepaid) {
    return (
      <div>
        <button type="button" className={text.link} onClick={() => change({ isPrepaid: true })}>
          <FormattedMessage id="newInvoice.prepaid" />
        </button>
      </div>
    )
  }
  return (
    <fieldset className={classes.prepaid}>
      <legend>
        <FormattedMessage id="newInvoice.prepaidLegend" />{' '}
        <button
          type="button"
          className={text.link}
          onClick={() => change({ isPrepaid: false, prepaidAmount: '' })}
        >
          <FormattedMessage id="newInvoice.noPrepaid" />
        </button>
      </legend>
      <div className={classes.pair}>
        <TextInput
          label={intl.formatMessage({ id: 'payment.amount' })}
          inputMode="decimal"
          autoComplete="off"
          rightSection={<span aria-hidden="true">€</span>}
          {...form.getInputProps('prepaidAmount')}
        />
        <DateField
          label={intl.formatMessage({ id: 'payment.date' })}
          value={typed.prepaidOn}
          error={form.errors.prepaidOn}
          onChange={(date) => change({ prepaidOn: date })}
        />
      </div>
    </fieldset>
  )
}
