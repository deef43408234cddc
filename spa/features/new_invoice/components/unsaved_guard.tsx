import { Button, Group, Modal, Text } from '@mantine/core'
import { useBlocker } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'

/** Leaving a form that was begun is asked once; closing the tab too, in the browser's own words. */
export function UnsavedGuard({ isDirty }: { isDirty: () => boolean }) {
  const intl = useIntl()
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty() && current.pathname !== next.pathname,
    enableBeforeUnload: isDirty,
    withResolver: true,
  })

  return (
    <Modal
      opened={blocker.status === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={intl.formatMessage({ id: 'guard.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      <Text mb="lg">
        <FormattedMessage id="guard.effect" />
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          <FormattedMessage id="guard.leave" />
        </Button>
        <Button data-autofocus onClick={() => blocker.reset?.()}>
          <FormattedMessage id="guard.stay" />
        </Button>
      </Group>
    </Modal>
  )
}
