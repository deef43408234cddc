import { Button, Group, Modal, Text, Title } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { changesBetween } from '../plan_changes.ts'
import type { PlanDraft } from '../plan_draft.ts'
import { ChangeList } from './change_list.tsx'

interface ConflictDialogProps {
  /** what both began from, what was saved meanwhile, what is being written here */
  base: PlanDraft
  theirs: PlanDraft | null
  mine: PlanDraft
  onTakeTheirs: () => void
  onKeepMine: () => void
  onClose: () => void
}

/** Two edits of one version: both are shown, and a person chooses. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { base, theirs, mine, onTakeTheirs, onKeepMine, onClose } = props
  const intl = useIntl()
  return (
    <Modal
      opened={theirs !== null}
      onClose={onClose}
      title={intl.formatMessage({ id: 'planConflict.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Text mb="md">
        <FormattedMessage id="planConflict.body" />
      </Text>
      <Title order={3}>
        <FormattedMessage id="planConflict.theirs" />
      </Title>
      <ChangeList changes={theirs === null ? [] : changesBetween(base, theirs)} />
      <Title order={3} mt="md">
        <FormattedMessage id="planConflict.mine" />
      </Title>
      <ChangeList changes={changesBetween(base, mine)} />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onTakeTheirs}>
          <FormattedMessage id="planConflict.takeTheirs" />
        </Button>
        <Button onClick={onKeepMine}>
          <FormattedMessage id="planConflict.keepMine" />
        </Button>
      </Group>
    </Modal>
  )
}
