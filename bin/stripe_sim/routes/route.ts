import type { Route } from '../contract/named_types.ts'
import type { World } from '../world/world.ts'

export interface Call<Params = Record<string, never>> {
  world: World
  /** the id in the path */
  id: string
  /** checked against the SDK's type; numbers and booleans are words */
  params: Params
}

export type Handler = (call: Call<never>) => object

export type Handlers = Partial<Record<Route, Handler>>

export interface Page {
  limit?: number | string
  starting_after?: string
}

/** One page of a list, newest first. */
export function listOf<Row extends { id: string }>(url: string, rows: Row[], page: Page = {}) {
  const start = page.starting_after ? rows.findIndex(({ id }) => id === page.starting_after) + 1 : 0
  const end = start + Number(page.limit ?? 10)
  return { object: 'list', url, data: rows.slice(start, end), has_more: rows.length > end }
}
