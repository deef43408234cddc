import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { usePlanChangePreview } from '../api/use_plans.ts'
import { ChangeSummary } from './change_summary.tsx'

interface SaveDialogProps {
  opened: boolean
  preview: ReturnType<typeof usePlanChangePreview>
  isSaving: boolean
  onClose: () => void
  onSave: () => void
}

/** Before a plan in use is saved: what it would do to each invoice, by the planner itself. */
export function SaveDialog({ opened, preview, isSaving, onClose, onSave }: SaveDialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      size="lg"
      onClose={onClose}
      title={intl.formatMessage({ id: 'planChange.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <ChangeSummary preview={preview} />
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          <FormattedMessage id="planChange.goOn" />
        </Button>
        <Button loading={isSaving} disabled={!preview.isSuccess} onClick={onSave}>
          <FormattedMessage id="planChange.apply" />
        </Button>
      </Group>
    </Modal>
  )
}
