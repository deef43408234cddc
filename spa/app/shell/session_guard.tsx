import { useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense } from 'react'
import { guardSession } from '../../lib/session_gate.ts'
import { useQuestion } from '../../lib/use_question.ts'

const SessionDialog = lazy(() => import('../../features/session/components/session_dialog.tsx'))

/** Stands by while the page is open, and asks to sign in again when the session has ended. */
export function SessionGuard() {
  const queryClient = useQueryClient()
  const answer = useQuestion(guardSession)

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
