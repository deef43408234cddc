import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api, client } from '../../../lib/api.ts'

/** Milliseconds between two looks at a copy that is being prepared. */
const PROGRESS_MS = 5_000

const exportsOptions = () => api.dataExports.index.queryOptions({})

export const isRunning = ({ status }: Data.DataExport) =>
  status === 'asked' || status === 'preparing'

/** The last copies, the newest first; looked at again while one is being prepared. */
export function useDataExports() {
  return useQuery({
    ...exportsOptions(),
    refetchInterval: ({ state }) => (state.data?.data.some(isRunning) ? PROGRESS_MS : false),
  })
}

export function useAskExport() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: () => client.api.dataExports.store({}),
    onSettled: () => queryClient.invalidateQueries({ queryKey: exportsOptions().queryKey }),
  })
}

/** Where the file of a copy is fetched. */
export const exportFileAddress = (id: string) => `/api/v1/data_exports/${id}/file`
