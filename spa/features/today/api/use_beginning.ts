import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../../lib/api.ts'
import { meOptions } from '../../../lib/me.ts'

/** What is left of the way in is not shown any more. */
export function useDismissBeginning() {
  const queryClient = useQueryClient()
  return useMutation(
    api.onboardingSteps.destroy.mutationOptions({
      onSettled: () => queryClient.invalidateQueries({ queryKey: meOptions().queryKey }),
    })
  )
}
