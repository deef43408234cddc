import { useWindowVirtualizer, defaultRangeExtractor } from '@tanstack/react-virtual'
import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
  type CSSProperties,
  type ReactNode,
  type Ref,
} from 'react'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import type { LocalDate } from '../../../lib/format.ts'
import { usePrinting } from '../../../lib/use_printing.ts'
import type { Layout } from '../columns.ts'
import type { InvoiceSort } from '../invoice_search.ts'
import type { Selection } from '../selection.ts'
import { useLongPress } from '../use_long_press.ts'
import classes from './invoice_table.module.css'
import { InvoiceRow, type RowActs } from './invoice_row.tsx'
import { TableHead } from './table_head.tsx'

const OVERSCAN = 8

/** How the keys of the list reach its rows. */
export interface RowFocus {
  /** The row that has the focus, or the last that had it; -1 before any. */
  index: () => number
  move: (to: number) => void
}

interface InvoiceTableProps {
  invoices: readonly Data.Invoice[]
  /** How many there are in all, for screen readers; -1 while unknown. */
  count: number
  layout: Layout
  rowHeight: number
  today: LocalDate
  sort: InvoiceSort
  onSort: (sort: InvoiceSort) => void
  selection: Selection
  acts: RowActs
  focusRef: Ref<RowFocus>
  isStale: boolean
  /** Asked when the end comes near. */
  onNearEnd: (() => void) | undefined
  foot: ReactNode
}

/**
 * A table of which only the rows in sight are drawn. Screen readers are told how many there are and
 * where each stands; the row that has the focus is always drawn, so that it is never lost.
 */
export function InvoiceTable(props: InvoiceTableProps) {
  const { invoices, layout, rowHeight, focusRef, onNearEnd } = props
  const intl = useIntl()
  const body = useRef<HTMLDivElement>(null)
  const focused = useRef(-1)
  const top = useTopOf(body)
  const touch = useLongPress(props.selection, invoices)
  const isPrinting = usePrinting()

  const virtualizer = useWindowVirtualizer({
    count: invoices.length,
    estimateSize: () => rowHeight,
    overscan: OVERSCAN,
    scrollMargin: top,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight * 3,
    rangeExtractor: (range) => {
      if (isPrinting) return Array.from({ length: range.count }, (_, index) => index)
      const drawn = defaultRangeExtractor(range)
      const kept = focused.current
      if (kept < 0 || kept >= range.count || drawn.includes(kept)) return drawn
      return kept < range.startIndex ? [kept, ...drawn] : [...drawn, kept]
    },
  })
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight])

  useImperativeHandle(
    focusRef,
    () => ({
      index: () => focused.current,
      move: (to) => {
        const index = Math.max(0, Math.min(invoices.length - 1, to))
        focused.current = index
        virtualizer.scrollToIndex(index, { align: 'auto' })
        focusWhenDrawn(body, index)
      },
    }),
    [invoices.length, virtualizer]
  )

  const items = virtualizer.getVirtualItems()
  const last = items.at(-1)?.index ?? -1
  useEffect(() => {
    if (last >= invoices.length - OVERSCAN) onNearEnd?.()
  }, [last, invoices.length, onNearEnd])

  return (
    <div
      role="table"
      aria-label={intl.formatMessage({ id: 'nav.invoices' })}
      aria-rowcount={props.count < 0 ? -1 : props.count + 1}
      aria-busy={props.isStale}
      className={classes.table}
      data-stale={props.isStale || undefined}
      style={{ '--rb-columns': layout.template, '--rb-row': `${rowHeight}px` } as CSSProperties}
    >
      <TableHead
        columns={layout.columns}
        invoices={invoices}
        selection={props.selection}
        sort={props.sort}
        onSort={props.onSort}
      />
      <div
        ref={body}
        role="rowgroup"
        className={classes.body}
        style={{ height: virtualizer.getTotalSize() }}
        {...touch}
        onFocus={(event) => {
          const row = event.target.closest<HTMLElement>('[data-index]')
          if (row !== null) focused.current = Number(row.dataset.index)
        }}
      >
        {items.map(({ index, start }, place) => {
          const invoice = invoices[index]
          const gap = start - (items[place - 1]?.end ?? top)
          return invoice === undefined ? null : (
            <div key={invoice.id} role="presentation" style={{ paddingTop: gap }}>
              <InvoiceRow
                invoice={invoice}
                index={index}
                columns={layout.columns}
                today={props.today}
                selection={props.selection}
                acts={props.acts}
              />
            </div>
          )
        })}
      </div>
      {props.foot}
    </div>
  )
}

/** The row may be drawn only once the window has scrolled there. */
function focusWhenDrawn(body: { current: HTMLElement | null }, index: number, tries = 10) {
  const row = body.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)
  if (row) row.focus({ preventScroll: true })
  else if (tries > 0) requestAnimationFrame(() => focusWhenDrawn(body, index, tries - 1))
}

/** Where an element begins in the document; follows what is above it as it grows and shrinks. */
function useTopOf(element: { current: HTMLElement | null }) {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (element.current === null) return
      setTop(Math.round(element.current.getBoundingClientRect().top + window.scrollY))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [element])
  return top
}
