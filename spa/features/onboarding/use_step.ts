import { useNavigate } from '@tanstack/react-router'
import { useFeedback } from '../../ui/feedback.ts'
import { useSettleStep } from './api/use_onboarding.ts'
import { after, type Step } from './steps.ts'

/** What ends a step: done or skipped, one goes on; that it could not be noted down holds nobody back. */
export function useStep(step: Step) {
  const navigate = useNavigate()
  const settle = useSettleStep()
  const feedback = useFeedback()

  async function leave(state: 'done' | 'skipped') {
    await settle.mutateAsync({ body: { step, state } }).catch(feedback.failed)
    await navigate({ to: after(step) })
  }

  return {
    done: () => void leave('done'),
    skip: () => void leave('skipped'),
    isLeaving: settle.isPending,
  }
}
