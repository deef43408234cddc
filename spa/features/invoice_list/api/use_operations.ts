import {
  useMutation,
  useQueryClient,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query'
import type { Data } from '@generated/data'
import { api, client } from '../../../lib/api.ts'
import { failureOf } from '../../../lib/errors.ts'
import { foreseen, type Operation, type Outcome } from './operations.ts'

/** Small enough to be done well within the time a request has. */
const AT_A_TIME = 50

interface Asked {
  operations: Operation[]
  /** The invoices as they are now, to be drawn again as they were if they are refused. */
  invoices: readonly Data.Invoice[]
}

interface Page {
  data: Data.Invoice[]
  meta: { nextCursor: string | null }
}

/** Draws some invoices differently, wherever a list shows them. */
function redraw(queryClient: QueryClient, rows: ReadonlyMap<string, Data.Invoice>) {
  queryClient.setQueriesData<InfiniteData<Page>>(
    { queryKey: api.invoices.index.pathKey() },
    (list) =>
      list === undefined || !Array.isArray(list.pages)
        ? list
        : {
            ...list,
            pages: list.pages.map((page) =>
              page.data.some(({ id }) => rows.has(id))
                ? { ...page, data: page.data.map((row) => rows.get(row.id) ?? row) }
                : page
            ),
          }
  )
}

/** One request. The first one to be lost fails; once something was done, a loss is told row by row. */
async function attempt(operations: Operation[], isFirst: boolean): Promise<Outcome[]> {
  try {
    const { data } = await client.api.invoices.operations.store({
      body: { operations },
      headers: { 'Idempotency-Key': crypto.randomUUID() },
    })
    return data
  } catch (error) {
    if (isFirst) throw error
    const { code, faults } = failureOf(error)
    const lost = { code, message: faults[0]?.message ?? '' }
    return operations.map(({ invoiceId }) => ({ invoiceId, status: 0, error: lost, undo: null }))
  }
}

/**
 * Does something to each of some invoices. Optimistic: the rows show it at once, and those that are
 * refused come back as they were. Resolves with one outcome per operation, in their order; a request
 * that is lost fails for its own invoices, not for the ones before it.
 */
export function useOperations() {
  const queryClient = useQueryClient()

  return useMutation({
    mutationFn: async ({ operations }: Asked) => {
      const outcomes: Outcome[] = []
      for (let from = 0; from < operations.length; from += AT_A_TIME) {
        outcomes.push(...(await attempt(operations.slice(from, from + AT_A_TIME), from === 0)))
      }
      return outcomes
    },
    onMutate: async ({ operations, invoices }) => {
      await queryClient.cancelQueries({ queryKey: api.invoices.index.pathKey() })
      const now = new Date().toISOString()
      const byId = new Map(invoices.map((invoice) => [invoice.id, invoice]))
      const drawn = operations.flatMap((operation) => {
        const invoice = byId.get(operation.invoiceId)
        return invoice === undefined
          ? []
          : [[invoice.id, foreseen(invoice, operation, now)] as const]
      })
      redraw(queryClient, new Map(drawn))
    },
    onSuccess: (outcomes, { invoices }) => {
      const refused = new Set(outcomes.flatMap(({ invoiceId, error }) => (error ? invoiceId : [])))
      redraw(
        queryClient,
        new Map(invoices.flatMap((one) => (refused.has(one.id) ? [[one.id, one] as const] : [])))
      )
    },
    onError: (_error, { invoices }) => {
      redraw(queryClient, new Map(invoices.map((invoice) => [invoice.id, invoice])))
    },
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: api.invoices.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.today.pathKey() })
      void queryClient.invalidateQueries({ queryKey: api.me.pathKey() })
    },
  })
}
