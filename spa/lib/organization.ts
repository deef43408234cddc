import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { api } from './api.ts'
import { meOptions, useMe } from './me.ts'

/** What the creditor is, as settings have it. */
export function useOrganization() {
  return useQuery(api.organization.show.queryOptions({}))
}

/** Changes some of it; what the shell knows of the organization follows. */
export function useSaveOrganization() {
  const queryClient = useQueryClient()
  return useMutation(
    api.organization.update.mutationOptions({
      onSuccess: async () => {
        await Promise.all([
          queryClient.invalidateQueries({ queryKey: api.organization.show.queryKey({}) }),
          queryClient.invalidateQueries({ queryKey: meOptions().queryKey }),
        ])
      },
    })
  )
}

/** Whether their role lets them change settings; the server decides it again. */
export function useMayChangeSettings(): boolean {
  const { role } = useMe().organization
  return role === 'owner' || role === 'admin'
}

/** What was typed, as the API takes it: nothing is null. */
export const given = <Field extends string>(values: Record<Field, string>) =>
  Object.fromEntries(
    Object.entries<string>(values).map(([field, typed]) => {
      const text = typed.trim()
      return [field, text === '' ? null : text]
    })
  ) as Record<Field, string | null>
