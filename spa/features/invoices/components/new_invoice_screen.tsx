import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { addDays, daysBetween, parseAmount } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { showDone } from '../../../ui/undo_toast.tsx'
import { useCreateInvoice, usePlans } from '../api/use_new_invoice.ts'
import { ClientField } from './client_field.tsx'
import classes from './new_invoice_screen.module.css'
import { PlanPreview } from './plan_preview.tsx'

const USUAL_TERMS_DAYS = 30

/** An invoice issued elsewhere, typed in: who owes what by when, and how Rubis will ask for it. */
export function NewInvoiceScreen() {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const navigate = useNavigate()
  const plans = usePlans()
  const create = useCreateInvoice()
  const usualPlan = plans.data?.data.find(({ isDefault }) => isDefault) ?? plans.data?.data[0]
  const form = useForm({
    initialValues: {
      clientId: '',
      numero: '',
      amount: '',
      issueDate: today,
      dueDate: addDays(today, USUAL_TERMS_DAYS),
      /** Null until chosen: the default plan of the organization then applies; '' is « none ». */
      planId: null as string | null,
    },
    validate: {
      clientId: (id) => (id === '' ? intl.formatMessage({ id: 'field.required' }) : null),
      numero: (numero) =>
        numero.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : null,
      amount: (typed) =>
        parseAmount(typed) ? null : intl.formatMessage({ id: 'payment.badAmount' }),
      issueDate: (date) => (date === '' ? intl.formatMessage({ id: 'field.required' }) : null),
      dueDate: (due, { issueDate }) =>
        due === '' || due < issueDate
          ? intl.formatMessage({ id: 'newInvoice.dueBeforeIssue' })
          : null,
    },
  })
  const { issueDate, dueDate } = form.values
  const planId = form.values.planId ?? usualPlan?.id ?? ''
  const plan = plans.data?.data.find(({ id }) => id === planId)

  const save = form.onSubmit(({ clientId, numero, amount }) =>
    create.mutate(
      {
        body: {
          clientId,
          numero: numero.trim(),
          amountTtcCents: parseAmount(amount) ?? 0,
          issueDate,
          dueDate,
          planId: planId === '' ? null : planId,
        },
      },
      {
        onSuccess: ({ data: invoice }) => {
          showDone(
            intl.formatMessage({ id: 'newInvoice.done' }, { numero: invoice.numero }),
            intl.formatMessage({ id: 'common.close' })
          )
          void navigate({ to: '/factures/$invoiceId', params: { invoiceId: invoice.id } })
        },
        onError: (error) => {
          const { amountTtcCents, ...refused } = fieldErrors(error)
          form.setErrors({ ...refused, amount: amountTtcCents })
        },
      }
    )
  )

  return (
    <MarginPage>
      <MarginRow
        as="header"
        label={
          <Link to="/factures" className={classes.back}>
            <FormattedMessage id="nav.invoices" />
          </Link>
        }
      >
        <PageHeading title={intl.formatMessage({ id: 'invoices.new' })}>
          <FormattedMessage id="invoices.new" />
        </PageHeading>
      </MarginRow>
      <MarginRow last>
        <div className={classes.columns}>
          <form className={classes.form} onSubmit={save}>
            <ClientField
              value={form.values.clientId}
              error={form.errors.clientId}
              onChange={(id) => form.setFieldValue('clientId', id)}
            />
            <div className={classes.pair}>
              <TextInput
                label={intl.formatMessage({ id: 'column.numero' })}
                autoComplete="off"
                {...form.getInputProps('numero')}
              />
              <TextInput
                label={intl.formatMessage({ id: 'fact.amount' })}
                inputMode="decimal"
                autoComplete="off"
                rightSection={<span aria-hidden="true">€</span>}
                {...form.getInputProps('amount')}
              />
            </div>
            <div className={classes.pair}>
              <DateField
                label={intl.formatMessage({ id: 'fact.issued' })}
                value={form.values.issueDate}
                error={form.errors.issueDate}
                onChange={(date) => form.setFieldValue('issueDate', date)}
              />
              <DateField
                label={intl.formatMessage({ id: 'fact.due' })}
                description={
                  dueDate >= issueDate && dueDate !== ''
                    ? intl.formatMessage(
                        { id: 'newInvoice.terms' },
                        { days: daysBetween(issueDate, dueDate) }
                      )
                    : undefined
                }
                value={form.values.dueDate}
                error={form.errors.dueDate}
                onChange={(date) => form.setFieldValue('dueDate', date)}
              />
            </div>
            <NativeSelect
              label={intl.formatMessage({ id: 'newInvoice.plan' })}
              data={[
                ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
                { value: '', label: intl.formatMessage({ id: 'newInvoice.noPlan' }) },
              ]}
              {...form.getInputProps('planId')}
              value={planId}
            />
            {create.isError && failureOf(create.error).status !== 422 ? (
              <p role="alert" className={classes.refused}>
                {messageOf(intl, failureOf(create.error))}
              </p>
            ) : null}
            <div>
              <Button type="submit" loading={create.isPending}>
                <FormattedMessage id="newInvoice.save" />
              </Button>
            </div>
          </form>
          <aside className={classes.aside}>
            {plan === undefined || dueDate === '' ? (
              <p className={text.detail}>
                <FormattedMessage id="newInvoice.nothingLeaves" />
              </p>
            ) : (
              <PlanPreview plan={plan} dueDate={dueDate} today={today} format={format} />
            )}
          </aside>
        </div>
      </MarginRow>
    </MarginPage>
  )
}
