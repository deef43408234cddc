import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useEffect, useState } from 'react'
import { guardSession } from '../../lib/session_gate.ts'

const SessionDialog = lazy(() => import('../../features/session/components/session_dialog.tsx'))

/** Stands by while the page is open, and asks to sign in again when the session has ended. */
export function SessionGuard() {
  const queryClient = useQueryClient()
  const [answer, setAnswer] = useState<((isRenewed: boolean) => void) | null>(null)

  useEffect(() => {
    let settle: ((isRenewed: boolean) => void) | null = null
    const stop = guardSession(
      () =>
        new Promise<boolean>((resolve) => {
          settle = (isRenewed) => {
            setAnswer(null)
            resolve(isRenewed)
          }
          setAnswer(() => settle)
        })
    )
    return () => {
      stop()
      settle?.(false)
    }
  }, [])

  if (answer === null) return null
  return (
    <Suspense>
      <SessionDialog
        onRenewed={() => answer(true)}
        onLeave={() => answer(false)}
        onOther={() => {
          queryClient.clear()
          window.location.assign('/aujourdhui')
        }}
      />
    </Suspense>
  )
}
