import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import type { Data } from '@generated/data'
import { api, client } from '../../../lib/api.ts'

export type CsvAnalysis = Data.CsvAnalysis
export type CsvRehearsal = Data.CsvRehearsal
export type CsvLine = CsvRehearsal['lines'][number]
export type CsvField = CsvLine['errors'][number]['field']
export type CsvMapping = Pick<CsvAnalysis['guessed'], 'decimalMark' | 'dateOrder'> & {
  columns: Partial<Record<CsvField, number>>
}

const PAUSE_MS = 300
/** A thousand invoices are made in one transaction: that takes longer than a page does. */
const PUBLICATION_MS = 120_000

export function useSendCsv() {
  return useMutation({
    mutationFn: async (file: File) => {
      // The route reads multipart, of which the generated types know nothing: hence a variable.
      const upload: object = { body: { file } }
      const { data } = await client.api.csvImports.store(upload)
      return data
    },
  })
}

/** The file of the address, so that a page that is loaded again finds it. */
export function useCsvAnalysis(id: string | undefined) {
  return useQuery(
    api.csvImports.show.queryOptions({ params: { id: id ?? '' } }, { enabled: id !== undefined })
  )
}

export interface Choice {
  mapping: CsvMapping
  /** undefined: each client's plan, else the organization's; null: none */
  planId: string | null | undefined
}

/** What would become of each line, asked again when choosing pauses. It is a POST that makes no invoice. */
export function useCsvRehearsal(id: string, choice: Choice) {
  const [asked] = useDebouncedValue(choice, PAUSE_MS)
  const rehearsal = useQuery({
    queryKey: [...api.csvImports.pathKey(), id, asked],
    queryFn: () =>
      client.api.csvImports.rehearsal.store({
        params: { id },
        body: asked,
      }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return { rehearsal, isCurrent: asked === choice && !rehearsal.isPlaceholderData }
}

export function usePublishCsv(id: string) {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async (publication: Choice & { readyCount: number; emailsConfirmed: boolean }) => {
      const { data } = await client.api.csvImports.publication.store({
        params: { id },
        body: publication,
        timeout: PUBLICATION_MS,
      })
      return data
    },
    onSettled: () => queryClient.invalidateQueries(),
  })
}

/** Where the refused lines are downloaded from, in the language of the screen. */
export const rejectsAddress = (id: string, locale: string) =>
  `${client.urlFor.get('csv_imports.rejects.show', { id }).url}?locale=${locale}`
