/** How a person likes their screens. A key that is absent is as it comes. */
export const SCHEMES = ['auto', 'light', 'dark'] as const
export const DENSITIES = ['comfortable', 'compact'] as const

/** The lists whose columns can be hidden, each person for themselves. */
export const LISTS_WITH_COLUMNS = ['invoices', 'clients', 'relances', 'activity'] as const

export type ListWithColumns = (typeof LISTS_WITH_COLUMNS)[number]

export interface Preferences {
  scheme: (typeof SCHEMES)[number]
  density: (typeof DENSITIES)[number]
  /** whether one bare key may act; WCAG 2.1.4 asks that it can be switched off */
  singleKeyShortcuts: boolean
  /** names of the columns that are not shown, by list */
  hiddenColumns: Partial<Record<ListWithColumns, string[]>>
}

export const AS_IT_COMES: Preferences = {
  scheme: 'auto',
  density: 'comfortable',
  singleKeyShortcuts: true,
  hiddenColumns: {},
}

/** What a person chose over what comes. Columns are replaced list by list. */
export function withChoices(
  { hiddenColumns, ...rest }: Partial<Preferences>,
  choices: Partial<Preferences> = {}
): Preferences {
  return {
    ...AS_IT_COMES,
    ...rest,
    ...choices,
    hiddenColumns: { ...hiddenColumns, ...choices.hiddenColumns },
  }
}
