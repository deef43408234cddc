import { useIntl } from 'react-intl'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf } from '../../lib/errors.ts'
import { showDone, showFailure, showUndo } from '../../ui/undo_toast.tsx'

/** How an action says that it was done, that it can be undone, that it was refused. */
export function useFeedback() {
  const intl = useIntl()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  return {
    fail: (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
    done: (message: string) => showDone(message, closeLabel),
    offerUndo: (message: string, onUndo: () => void) => showUndo({ closeLabel, message, onUndo }),
  }
}
