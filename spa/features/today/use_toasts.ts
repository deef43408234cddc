import { useIntl } from 'react-intl'
import { failureOf } from '../../lib/errors.ts'
import { messageOf } from '../../lib/error_messages.ts'
import type { MessageId } from '../../lib/i18n.tsx'
import { announce } from '../../ui/announcer.tsx'
import { showDone, showFailure, showUndo } from '../../ui/undo_toast.tsx'

type Values = Record<string, string | number>

/** What was done, said in a toast and to screen readers; and what could not be. */
export function useToasts() {
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
