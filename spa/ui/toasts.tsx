import { IconAlertTriangle, IconX } from '@tabler/icons-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { currentToasts, hideToast, subscribeToToasts, type Toast } from '../lib/toasts.ts'
import classes from './toasts.module.css'
import text from './text.module.css'

/**
 * What was just done, said at the bottom of the screen; mounted once, at the root. What went well is
 * said when there is a silence, what failed at once; neither stands in the other's region, or a screen
 * reader would say it twice.
 */
export function Toasts() {
  const intl = useIntl()
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts)
  const [isHeld, setHeld] = useState(false)

  return (
    <section
      data-toasts
      className={classes.region}
      aria-label={intl.formatMessage({ id: 'toasts.label' })}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.filter(isFailed).map((toast) => (
        <ToastLine key={toast.id} toast={toast} isHeld={isHeld} />
      ))}
      <div className={classes.done} aria-live="polite">
        {toasts
          .filter((toast) => !isFailed(toast))
          .map((toast) => (
            <ToastLine key={toast.id} toast={toast} isHeld={isHeld} />
          ))}
      </div>
    </section>
  )
}

const isFailed = ({ isFailure = false }: Toast) => isFailure

function ToastLine({ toast, isHeld }: { toast: Toast; isHeld: boolean }) {
  const { id, message, closeLabel, lasts, isFailure = false, onUndo } = toast

  useEffect(() => {
    if (lasts === null || isHeld) return
    // A pause gives the whole time again: whoever came back to read has only begun.
    const timer = setTimeout(() => hideToast(id), lasts)
    return () => clearTimeout(timer)
  }, [id, lasts, isHeld])

  return (
    <div
      className={classes.toast}
      data-failure={isFailure || undefined}
      role={isFailure ? 'alert' : undefined}
    >
      {isFailure ? <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" /> : null}
      <p className={classes.message}>{message}</p>
      {onUndo === undefined ? null : (
        <button type="button" className={text.link} onClick={onUndo}>
          <FormattedMessage id="common.undo" />
        </button>
      )}
      <button
        type="button"
        className={classes.close}
        aria-label={closeLabel}
        onClick={() => hideToast(id)}
      >
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </div>
  )
}
