import { Button, Group, Modal, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { usePlanChangePreview } from '../api/use_plans.ts'
import { ChangeSummary } from './change_summary.tsx'

interface ArchiveDialogProps {
  plan: Data.Plan
  others: Data.Plan[]
  opened: boolean
  onClose: () => void
  onArchive: (replacementPlanId: string | null) => void
}

/** A plan in use is not taken away without saying what becomes of the invoices that follow it. */
export function ArchiveDialog(props: ArchiveDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={intl.formatMessage({ id: 'archivePlan.title' }, { name: props.plan.name })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <ArchiveForm {...props} />
    </Modal>
  )
}

function ArchiveForm({ plan, others, onClose, onArchive }: ArchiveDialogProps) {
  const intl = useIntl()
  const preview = usePlanChangePreview()
  const [fate, setFate] = useState('stay')
  const [target, setTarget] = useState(others[0]?.id ?? '')
  const ask = (replacementPlanId: string) =>
    preview.mutate({ params: { plan_id: plan.id }, body: { replacementPlanId } })

  return (
    <Stack gap="md">
      <Radio.Group
        label={intl.formatMessage(
          { id: 'archivePlan.question' },
          { count: plan.openInvoices.count }
        )}
        value={fate}
        onChange={(value) => {
          setFate(value)
          if (value === 'move') ask(target)
        }}
      >
        <Stack gap="sm" mt="sm">
          <Radio value="stay" label={intl.formatMessage({ id: 'archivePlan.stay' })} />
          <Radio
            value="move"
            disabled={others.length === 0}
            label={intl.formatMessage({ id: 'archivePlan.move' })}
          />
        </Stack>
      </Radio.Group>
      {fate === 'move' ? (
        <>
          <NativeSelect
            label={intl.formatMessage({ id: 'archivePlan.target' })}
            data={others.map(({ id, name }) => ({ value: id, label: name }))}
            value={target}
            onChange={({ currentTarget }) => {
              setTarget(currentTarget.value)
              ask(currentTarget.value)
            }}
          />
          <ChangeSummary preview={preview} />
        </>
      ) : null}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
        <Button
          color="brique"
          variant="outline"
          onClick={() => onArchive(fate === 'move' ? target : null)}
        >
          <FormattedMessage id="plans.archive" />
        </Button>
      </Group>
    </Stack>
  )
}
