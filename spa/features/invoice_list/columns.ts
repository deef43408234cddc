import type { MessageId } from '../../lib/i18n.tsx'
import type { Preferences } from '../../lib/preferences.ts'
import type { InvoiceSort } from './invoice_search.ts'

/** Columns a person may hide; the due date, the number and the client always stay. */
export const OPTIONAL_COLUMNS = [
  'status',
  'amount',
  'remainder',
  'next',
  'bell',
  'plan',
  'issued',
] as const

export type ColumnName = (typeof OPTIONAL_COLUMNS)[number]

/** Of interest to few: they are there for who looks for them. */
const HIDDEN_AT_FIRST: readonly string[] = ['plan', 'issued']

/** The columns this person does not want to see. */
export function hiddenBy({ hiddenColumns }: Preferences): readonly string[] {
  return hiddenColumns.invoices ?? HIDDEN_AT_FIRST
}

export const COLUMN_LABELS: Record<ColumnName, MessageId> = {
  status: 'column.status',
  amount: 'column.amount',
  remainder: 'column.remainder',
  next: 'column.next',
  bell: 'column.bell',
  plan: 'column.plan',
  issued: 'column.issued',
}

/** How a click on a column head orders the list: first one way, then the other. */
export const COLUMN_SORTS = {
  due: ['dueDate', '-dueDate'],
  numero: ['numero', '-numero'],
  client: ['client', '-client'],
  status: ['status', '-status'],
  amount: ['-amount', 'amount'],
  remainder: ['-remainder', 'remainder'],
} as const satisfies Record<string, readonly [InvoiceSort, InvoiceSort]>

/** The columns by which the list can be ordered. */
export const isSortable = (name: string): name is keyof typeof COLUMN_SORTS => name in COLUMN_SORTS

const TRACKS: Record<ColumnName, string> = {
  issued: '96px',
  plan: 'minmax(90px, 0.6fr)',
  status: '132px',
  amount: '94px',
  remainder: '98px',
  next: 'minmax(292px, 1.2fr)',
  bell: '18px',
}

/** In the order in which they stand, whatever the order in which they were shown. */
const ORDER: readonly ColumnName[] = [
  'issued',
  'status',
  'plan',
  'amount',
  'remainder',
  'next',
  'bell',
]

/** What narrow windows give up first. */
const WIDE_ONLY: readonly ColumnName[] = ['issued', 'plan', 'amount', 'bell']

export interface Layout {
  columns: readonly ColumnName[]
  /** `grid-template-columns`, the margin and the tick included. */
  template: string
}

export function layoutOf(hidden: readonly string[], wide: boolean): Layout {
  const columns = ORDER.filter(
    (name) => !hidden.includes(name) && (wide || !WIDE_ONLY.includes(name))
  )
  const tracks = columns.map((name) =>
    name === 'next' && !wide ? 'minmax(150px, 1fr)' : TRACKS[name]
  )
  return {
    columns,
    template: ['var(--rb-list-margin)', '26px', '92px', 'minmax(120px, 1fr)', ...tracks].join(' '),
  }
}
