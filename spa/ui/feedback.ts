import { useIntl } from 'react-intl'
import { showDone, showFailure, showUndo } from './undo_toast.tsx'
import { messageOf } from '../lib/error_messages.ts'
import { failureOf, fieldErrors } from '../lib/errors.ts'
import type { MessageId } from '../lib/i18n.tsx'

type Values = Record<string, string | number>

/** What was done, and what could not be, said in a toast: screen readers hear it from there. */
export function useFeedback() {
  const intl = useIntl()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const failed = (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel)

  return {
    done(id: MessageId, values?: Values) {
      showDone(intl.formatMessage({ id }, values), closeLabel)
    },
    undoable(id: MessageId, values: Values, onUndo: () => void) {
      showUndo({ message: intl.formatMessage({ id }, values), onUndo, closeLabel })
    },
    failed,
    /** What the server refused of a form: beside its fields, or in a toast when it names none. */
    refused(error: unknown, form: { setErrors: (errors: Record<string, string>) => void }) {
      const byField = fieldErrors(error)
      if (Object.keys(byField).length > 0) form.setErrors(byField)
      else failed(error)
    },
  }
}
