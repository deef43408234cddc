import { Button, Group, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useInvoiceDecisions, usePlanChoices, usePlanPreview } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { Dialog, Refusal, type DialogProps } from './dialog.tsx'
import { PlanChanges } from './plan_changes.tsx'

/** Another plan, or none; what comes, goes and moves is listed before anything is changed. */
export function ChangePlanDialog({
  invoice,
  ...props
}: DialogProps & { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  return (
    <Dialog
      {...props}
      title={intl.formatMessage({ id: 'plan.changeTitle' }, { numero: invoice.numero })}
    >
      <ChangePlanForm invoice={invoice} onClose={props.onClose} />
    </Dialog>
  )
}

function ChangePlanForm({
  invoice,
  onClose,
}: {
  invoice: Data.InvoiceDetail
  onClose: () => void
}) {
  const intl = useIntl()
  const plans = usePlanChoices()
  const { changePlan } = useInvoiceDecisions()
  const { failed, undoable } = useFeedback()
  const current = invoice.plan?.id ?? ''
  const [planId, setPlanId] = useState(current)
  const changed = planId !== current
  const preview = usePlanPreview(
    invoice.id,
    !changed ? null : planId === '' ? { withoutPlan: true } : { planId }
  )
  const params = { invoice_id: invoice.id }

  function save() {
    changePlan.mutate(
      { params, body: { planId: planId === '' ? null : planId } },
      {
        onSuccess: () => {
          onClose()
          undoable('plan.changed', {}, () =>
            changePlan.mutate(
              { params, body: { planId: current === '' ? null : current } },
              { onError: failed }
            )
          )
        },
      }
    )
  }

  return (
    <>
      <NativeSelect
        mb="md"
        data-autofocus
        label={intl.formatMessage({ id: 'plan.choose' })}
        value={planId}
        onChange={(event) => setPlanId(event.currentTarget.value)}
        data={[
          ...(plans.data?.data ?? [])
            .filter(({ archivedAt, id }) => archivedAt === null || id === current)
            .map(({ id, name }) => ({ value: id, label: name })),
          { value: '', label: intl.formatMessage({ id: 'plan.none' }) },
        ]}
      />
      {changed && preview.data !== undefined ? <PlanChanges changes={preview.data.data} /> : null}
      <Refusal error={changePlan.error ?? preview.error} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button disabled={!changed} loading={changePlan.isPending} onClick={save}>
          <FormattedMessage id="plan.change" />
        </Button>
      </Group>
    </>
  )
}
