import { Suspense, useDeferredValue, useState, type ReactNode } from 'react'

interface OnceOpenedProps {
  opened: boolean
  /** The dialog; given whether it is open, which it never is when it is first drawn. */
  children: (opened: boolean) => ReactNode
}

/**
 * A dialog whose code is fetched when it is first asked for. It then stays: it closes with its own
 * movement, and gives the focus back to what had it.
 */
export function OnceOpened({ opened, children }: OnceOpenedProps) {
  const [wasOpened, setWasOpened] = useState(opened)
  if (opened && !wasOpened) setWasOpened(true)
  return wasOpened ? (
    <Suspense>
      <Openable opened={opened}>{children}</Openable>
    </Suspense>
  ) : null
}

/** A dialog remembers what had the focus when it goes from closed to open: it must begin closed. */
function Openable({ opened, children }: OnceOpenedProps) {
  return children(useDeferredValue(opened, false))
}
