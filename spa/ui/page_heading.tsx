import { Title } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTabProgress } from '../lib/tab_progress.ts'
import { announce } from './announcer.tsx'

const shown = new WeakSet<Document>()

interface PageHeadingProps {
  /** What the browser tab and the announcer say; the product's name is appended. */
  title: string
  children: ReactNode
}

/**
 * The one h1 of a page. When one comes to it from another page of the application, it takes the focus
 * (unless the person is already in a field) and is announced, as a new document would be.
 */
export function PageHeading({ title, children }: PageHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const progress = useTabProgress()

  useEffect(() => {
    if (!shown.has(document)) {
      // A page that has just been loaded starts at its top, where the skip link is.
      shown.add(document)
      return
    }
    const active = document.activeElement
    const idle = active === null || active === document.body || active.tagName === 'A'
    if (idle) heading.current?.focus({ preventScroll: true })
    announce(title)
    // A title that changes while the page stays (a count, a name) is not an arrival.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])

  return (
    <>
      <title>{`${progress === null ? '' : `(${progress}) `}${title} · Rubis`}</title>
      <Title order={1} ref={heading} tabIndex={-1}>
        {children}
      </Title>
    </>
  )
}
