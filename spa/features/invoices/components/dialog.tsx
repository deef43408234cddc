import { Modal, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'

export interface DialogProps {
  opened: boolean
  onClose: () => void
}

/** A question over the page; what it holds is made anew each time it opens. */
export function Dialog({
  opened,
  onClose,
  title,
  children,
}: DialogProps & { title: string; children: ReactNode }) {
  const intl = useIntl()
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {children}
    </Modal>
  )
}

/** Why the server refused, when it is not about a field. */
export function Refusal({ error }: { error: unknown }) {
  const intl = useIntl()
  if (error === null || failureOf(error).faults.some(({ field }) => field !== undefined)) {
    return null
  }
  return (
    <Text role="alert" c="var(--rb-danger)" mb="md">
      {messageOf(intl, failureOf(error))}
    </Text>
  )
}
