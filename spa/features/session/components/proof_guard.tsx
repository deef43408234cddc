import { lazy, Suspense, useEffect, useState } from 'react'
import { guardProof } from '../../../lib/proof_gate.ts'

const ProofDialog = lazy(() => import('./proof_dialog.tsx'))

/** Stands by while the page is open, and asks again who is there when a request needs to know. */
export function ProofGuard() {
  const [answer, setAnswer] = useState<((isProved: boolean) => void) | null>(null)

  useEffect(() => {
    let settle: ((isProved: boolean) => void) | null = null
    const stop = guardProof(
      () =>
        new Promise<boolean>((resolve) => {
          settle = (isProved) => {
            setAnswer(null)
            resolve(isProved)
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
      <ProofDialog onProved={() => answer(true)} onCancel={() => answer(false)} />
    </Suspense>
  )
}
