import { IconFileUpload } from '@tabler/icons-react'
import { useEffect, useEffectEvent, useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { carriesFiles, filesOf } from '../accepted_files.ts'
import classes from './window_drop.module.css'

/**
 * The whole window takes files, wherever one is; a page with a place of its own for them (a document
 * to attach) hears the drop first and keeps it.
 */
export function WindowDrop({ onFiles }: { onFiles: (files: File[]) => void }) {
  const [isOver, setIsOver] = useState(false)
  const take = useEffectEvent(onFiles)

  useEffect(() => {
    const isForHere = (event: DragEvent) => carriesFiles(event.dataTransfer) && !isInDialog()
    const onEnter = (event: DragEvent) => {
      if (isForHere(event)) setIsOver(true)
    }
    const onOver = (event: DragEvent) => {
      // Without this, the browser opens the file in place of the application.
      if (carriesFiles(event.dataTransfer)) event.preventDefault()
    }
    const onLeave = (event: DragEvent) => {
      // The pointer left the window, not one element for another.
      if (event.relatedTarget === null) setIsOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setIsOver(false)
      if (event.defaultPrevented || !isForHere(event)) return
      event.preventDefault()
      const files = filesOf(event.dataTransfer)
      if (files.length > 0) take(files)
    }
    const listeners = { dragenter: onEnter, dragover: onOver, dragleave: onLeave, drop: onDrop }
    for (const [name, listen] of Object.entries(listeners)) {
      document.addEventListener(name, listen as EventListener)
    }
    return () => {
      for (const [name, listen] of Object.entries(listeners)) {
        document.removeEventListener(name, listen as EventListener)
      }
    }
  }, [])

  if (!isOver) return null
  return (
    <div className={classes.veil}>
      <p className={classes.sign}>
        <IconFileUpload size={28} stroke={1.5} aria-hidden="true" />
        <FormattedMessage id="imports.dropAnywhere" />
      </p>
    </div>
  )
}

/** Whoever answers a question is not importing. */
function isInDialog() {
  return document.querySelector(':modal, [aria-modal="true"]') !== null
}
