/** A list as a person left it: its tab, what was typed in its search field, its order. */
export interface SavedQuery {
  view: string
  search: string
  sort: string
}

/** Lists whose views can be saved. */
export const VIEW_RESOURCES = ['invoices'] as const

export type ViewResource = (typeof VIEW_RESOURCES)[number]

/** More would not fit above a list, and each is counted when it is shown. */
export const SAVED_VIEWS_LIMIT = 12
