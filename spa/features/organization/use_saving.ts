import type { UseFormReturnType } from '@mantine/form'
import { useSaveOrganization } from '../../lib/organization.ts'
import { useFeedback } from '../../ui/feedback.ts'

type Changes = Parameters<ReturnType<typeof useSaveOrganization>['mutate']>[0]['body']

/** Saves a part of the settings; what is refused is said next to its field, and nothing typed is lost. */
export function useSaving<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>) {
  const change = useSaveOrganization()
  const feedback = useFeedback()
  return {
    isSaving: change.isPending,
    save: (body: Changes, saved?: () => void) =>
      change.mutate(
        { body },
        {
          onSuccess: () => {
            form.resetDirty()
            saved?.()
            feedback.done('organization.saved', {})
          },
          onError: (error) => feedback.refused(error, form),
        }
      ),
  }
}
