import { useEffect, useId, useEffectEvent, useRef, type ReactNode } from 'react'
import { IconX } from '@tabler/icons-react'
import { useIntl } from 'react-intl'
import classes from './dialog.module.css'

interface DialogProps {
  title: ReactNode
  /** Read by screen readers only; the content says it otherwise. */
  isTitleHidden?: boolean
  /** Left out, the dialog can only be answered. */
  onClose?: () => void
  /** `sheet` comes up from the bottom, for thumbs; `top` stands where one types. */
  place?: 'middle' | 'top' | 'sheet'
  width?: number | undefined
  children: ReactNode
}

/**
 * The browser's own modal dialog: it keeps the focus inside, makes the page behind inert, closes on
 * Escape and gives the focus back. Open while it is mounted.
 */
export function Dialog({
  title,
  isTitleHidden = false,
  onClose,
  place = 'middle',
  width,
  children,
}: DialogProps) {
  const intl = useIntl()
  const titleId = useId()
  const element = useRef<HTMLDialogElement>(null)

  const closeOutside = useEffectEvent(({ target }: MouseEvent) => {
    if (target === element.current) onClose?.()
  })

  useEffect(() => {
    const dialog = element.current
    if (dialog === null) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    // Heard as any press is: the dialog itself is only pressed where its backdrop is.
    const onPress = (event: MouseEvent) => closeOutside(event)
    dialog.addEventListener('click', onPress)
    return () => {
      dialog.removeEventListener('click', onPress)
      dialog.close()
    }
  }, [])

  return (
    <dialog
      ref={element}
      className={classes.dialog}
      data-place={place}
      style={width === undefined ? undefined : { width }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        onClose?.()
      }}
    >
      <div className={classes.body}>
        <div className={isTitleHidden ? classes.hidden : classes.head}>
          <h2 id={titleId} className={classes.title}>
            {title}
          </h2>
          {onClose === undefined || isTitleHidden ? null : (
            <button
              type="button"
              className={classes.close}
              aria-label={intl.formatMessage({ id: 'common.close' })}
              onClick={onClose}
            >
              <IconX size={18} stroke={1.75} aria-hidden="true" />
            </button>
          )}
        </div>
        {children}
      </div>
    </dialog>
  )
}
