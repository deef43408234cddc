import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { usePlans } from '../api/use_invoices.ts'
import classes from './bulk.module.css'

interface ChangePlanDialogProps {
  opened: boolean
  count: number
  onClose: () => void
  onChoose: (planId: string | null) => void
}

const NONE = 'none'

/** Another plan for the selection, or none: what the old one still wanted is cancelled. */
export default function ChangePlanDialog({
  opened,
  count,
  onClose,
  onChoose,
}: ChangePlanDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={intl.formatMessage({ id: 'bulk.choosePlan' }, { count })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <PlanForm
        onClose={onClose}
        onChoose={(planId) => {
          onClose()
          onChoose(planId)
        }}
      />
    </Modal>
  )
}

function PlanForm({ onClose, onChoose }: Pick<ChangePlanDialogProps, 'onClose' | 'onChoose'>) {
  const intl = useIntl()
  const plans = usePlans()
  const [chosen, setChosen] = useState<string | null>(null)
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== null) onChoose(chosen === NONE ? null : chosen)
      }}
    >
      <Radio.Group
        value={chosen}
        onChange={setChosen}
        aria-label={intl.formatMessage({ id: 'filter.plan' })}
      >
        <Stack gap="sm">
          {plans.data?.data.map(({ id, name, description }) => (
            <Radio key={id} value={id} label={name} description={description || undefined} />
          ))}
          <Radio value={NONE} label={intl.formatMessage({ id: 'plan.noneChosen' })} />
        </Stack>
      </Radio.Group>
      <p className={classes.reportLead}>
        <FormattedMessage id="plan.effect" />
      </p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button type="submit" disabled={chosen === null}>
          <FormattedMessage id="plan.apply" />
        </Button>
      </Group>
    </form>
  )
}
