import { useIntl } from 'react-intl'
import { showDone, showFailure, showUndo } from './undo_toast.tsx'
import { messageOf } from '../lib/error_messages.ts'
import { failureOf } from '../lib/errors.ts'
import type { MessageId } from '../lib/i18n.tsx'

type Values = Record<string, string | number>

/** What was done, and what could not be, said in a toast: screen readers hear it from there. */
export function useFeedback() {
  const intl = useIntl()
  const closeLabel = intl.formatMessage({ id: 'common.close' })

  return {
    done(id: MessageId, values?: Values) {
      showDone(intl.formatMessage({ id }, values), closeLabel)
    },
    undoable(id: MessageId, values: Values, onUndo: () => void) {
      showUndo({ message: intl.formatMessage({ id }, values), onUndo, closeLabel })
    },
    failed: (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
  }
}
