import { lazy, Suspense } from 'react'
import { guardProof } from '../../../lib/proof_gate.ts'
import { useQuestion } from '../../../lib/use_question.ts'

const ProofDialog = lazy(() => import('./proof_dialog.tsx'))

/** Stands by while the page is open, and asks again who is there when a request needs to know. */
export function ProofGuard() {
  const answer = useQuestion(guardProof)

  if (answer === null) return null
  return (
    <Suspense>
      <ProofDialog onProved={() => answer(true)} onCancel={() => answer(false)} />
    </Suspense>
  )
}
