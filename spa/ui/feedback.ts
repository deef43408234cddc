import { useIntl } from 'react-intl'
import { announce } from './announcer.tsx'
import { showDone, showFailure, showUndo } from './undo_toast.tsx'
import { messageOf } from '../lib/error_messages.ts'
import { failureOf } from '../lib/errors.ts'
import type { MessageId } from '../lib/i18n.tsx'

type Values = Record<string, string | number>

/** What was done, said in a toast and to screen readers; and what could not be. */
export function useFeedback() {
  const intl = useIntl()
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  return {
    done(id: MessageId, values?: Values) {
      const message = intl.formatMessage({ id }, values)
      announce(message)
      showDone(message, closeLabel)
    },
    undoable(id: MessageId, values: Values, onUndo: () => void) {
      const message = intl.formatMessage({ id }, values)
      announce(message)
      showUndo({ message, onUndo, closeLabel })
    },
    failed: (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
  }
}
