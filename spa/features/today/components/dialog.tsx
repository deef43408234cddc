import { Button, Group, Modal, Stack } from '@mantine/core'
import type { FormEventHandler, ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'

interface DialogProps {
  title: string
  saveLabel: MessageId
  isSaving: boolean
  opened: boolean
  onClose: () => void
  onSubmit: FormEventHandler<HTMLFormElement>
  /** The one field that is asked. */
  children: ReactNode
}

/** Asks for the one thing that is missing, and saves it. */
export function Dialog({
  title,
  saveLabel,
  isSaving,
  opened,
  onClose,
  onSubmit,
  children,
}: DialogProps) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <form onSubmit={onSubmit}>
        <Stack gap="md">
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <FormattedMessage id="common.cancel" />
            </Button>
            <Button type="submit" loading={isSaving}>
              <FormattedMessage id={saveLabel} />
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
