import { Checkbox, NativeSelect, NumberInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { showDone } from '../../../ui/undo_toast.tsx'
import { useAllPlans, useChangeClientPlan, usePlanPreview, type Client } from '../api/use_client.ts'
import { useSaveSheet } from '../api/use_save_sheet.ts'
import classes from './client_forms.module.css'
import { FormFoot } from './form_foot.tsx'

/** The plan of the invoices to come, and, after having seen what would move, of the open ones. */
export function PlanForm({ client, onClose }: { client: Client; onClose: () => void }) {
  const intl = useIntl()
  const plans = useAllPlans()
  const sheet = useSaveSheet(client)
  const change = useChangeClientPlan()
  const form = useForm({
    initialValues: {
      planId: client.planId ?? '',
      paymentTermDays: (client.paymentTermDays ?? '') as number | '',
      applyToOpen: false,
    },
  })
  const { planId, applyToOpen } = form.values
  const refused = (error: unknown) => form.setErrors(fieldErrors(error))
  const body = () => ({
    planId: planId === '' ? null : planId,
    paymentTermDays: form.values.paymentTermDays === '' ? null : form.values.paymentTermDays,
  })

  function afterSheet() {
    if (!applyToOpen) {
      onClose()
      return
    }
    change.mutate(
      {
        params: { client_id: client.id },
        body: { planId: planId === '' ? null : planId, applyToOpen: true },
      },
      {
        onSuccess: ({ data }) => {
          onClose()
          showDone(
            intl.formatMessage({ id: 'client.planApplied' }, { count: data.changedInvoices }),
            intl.formatMessage({ id: 'common.close' })
          )
        },
      }
    )
  }

  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit(() => sheet.save(body(), afterSheet, refused))}
    >
      <NativeSelect
        label={intl.formatMessage({ id: 'clients.columnPlan' })}
        data={[
          { value: '', label: intl.formatMessage({ id: 'clients.ownPlan' }) },
          ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
        ]}
        {...form.getInputProps('planId')}
      />
      <NumberInput
        label={intl.formatMessage({ id: 'client.termDays' })}
        description={intl.formatMessage({ id: 'client.termHint' })}
        min={0}
        max={365}
        allowDecimal={false}
        hideControls
        {...form.getInputProps('paymentTermDays')}
      />
      <PlanDiff client={client} planId={planId === '' ? null : planId}>
        <Checkbox
          label={intl.formatMessage({ id: 'client.applyToOpen' })}
          {...form.getInputProps('applyToOpen', { type: 'checkbox' })}
        />
      </PlanDiff>
      <FormFoot
        isPending={sheet.isPending || change.isPending}
        isConflict={sheet.isConflict}
        failure={change.isError ? failureOf(change.error) : sheet.failure}
        onCancel={onClose}
        onOverwrite={() => sheet.overwrite(body(), afterSheet, refused)}
      />
    </form>
  )
}

interface PlanDiffProps {
  client: Client
  planId: string | null
  children: ReactNode
}

/** Each open invoice that would be planned anew: its next reminder before, and after. */
function PlanDiff({ client, planId, children }: PlanDiffProps) {
  const format = useFormat()
  const preview = usePlanPreview(client.id, planId, client.figures.openCount > 0)
  const rows = preview.data?.data ?? []
  if (rows.length === 0) return null
  return (
    <div className={classes.diff} aria-live="polite">
      {children}
      <p className={classes.hint}>
        <FormattedMessage id="client.planDiff" values={{ count: rows.length }} />
      </p>
      <ul className={classes.facts}>
        {rows.map((row) => (
          <li key={row.id}>
            <Numero>{row.numero}</Numero>{' '}
            <FormattedMessage
              id="client.planMove"
              values={{
                before: row.nextBefore === null ? 'none' : format.instantShortDay(row.nextBefore),
                after: row.nextAfter === null ? 'none' : format.instantShortDay(row.nextAfter),
                hasBefore: row.nextBefore === null ? 'no' : 'yes',
                hasAfter: row.nextAfter === null ? 'no' : 'yes',
              }}
            />
          </li>
        ))}
      </ul>
    </div>
  )
}
