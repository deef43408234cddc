import { useEffect, useState } from 'react'

type Answer = (isYes: boolean) => void

/**
 * A question that a request may have to ask while the page is open, and how it is answered; null while
 * nothing is asked. Whoever leaves the page has said no.
 *
 * @param listen takes what asks, and returns what stops listening; the same at each drawing
 */
export function useQuestion(listen: (ask: () => Promise<boolean>) => () => void): Answer | null {
  const [answer, setAnswer] = useState<Answer | null>(null)

  useEffect(() => {
    let settle: Answer | null = null
    const stop = listen(
      () =>
        new Promise<boolean>((resolve) => {
          settle = (isYes) => {
            setAnswer(null)
            resolve(isYes)
          }
          setAnswer(() => settle)
        })
    )
    return () => {
      stop()
      settle?.(false)
    }
  }, [listen])

  return answer
}
