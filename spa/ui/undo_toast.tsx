import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import text from './text.module.css'

const UNDO_MS = 10_000

/**
 * Says what was just done and offers to take it back for ten seconds; the clock stops while the
 * pointer or the focus is on it. The same undo always exists somewhere on the page as well.
 */
export function showUndo({
  message,
  onUndo,
  closeLabel,
}: {
  message: ReactNode
  onUndo: () => void
  closeLabel: string
}) {
  const id = notifications.show({
    autoClose: UNDO_MS,
    withBorder: true,
    closeButtonProps: { 'aria-label': closeLabel },
    message: (
      <span>
        {message}{' '}
        <button
          type="button"
          className={text.link}
          onClick={() => {
            notifications.hide(id)
            onUndo()
          }}
        >
          <FormattedMessage id="common.undo" />
        </button>
      </span>
    ),
  })
}

export function showDone(message: ReactNode, closeLabel: string) {
  notifications.show({
    autoClose: 6_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': closeLabel },
    message,
  })
}

/** A failed action. Stays until it is read: an error that vanishes was never said. */
export function showFailure(message: ReactNode, closeLabel: string) {
  notifications.show({
    autoClose: false,
    color: 'brique',
    withBorder: true,
    role: 'alert',
    closeButtonProps: { 'aria-label': closeLabel },
    message,
  })
}
