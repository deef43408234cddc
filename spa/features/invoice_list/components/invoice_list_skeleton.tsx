import { Skeleton } from '@mantine/core'
import type { CSSProperties } from 'react'
import { Waiting } from '../../../ui/states.tsx'
import type { Layout } from '../columns.ts'
import classes from './invoice_row.module.css'
import table from './invoice_table.module.css'

const ROWS = 8
const WIDTHS: Record<string, number> = {
  status: 88,
  amount: 70,
  remainder: 70,
  next: 160,
  bell: 15,
}

/** Rows of the shape that is coming, so that nothing jumps when it does. */
export function InvoiceListSkeleton({ layout, rowHeight }: { layout: Layout; rowHeight: number }) {
  return (
    <Waiting>
      <div
        className={table.table}
        style={{ '--rb-columns': layout.template, '--rb-row': `${rowHeight}px` } as CSSProperties}
      >
        {Array.from({ length: ROWS }, (_, row) => (
          <div key={row} className={classes.row}>
            <span className={classes.due}>
              <Skeleton height={12} width={52} ml="auto" />
            </span>
            <span className={classes.tick} />
            <span className={classes.numero}>
              <Skeleton height={12} width={84} />
            </span>
            <span className={classes.client}>
              <Skeleton height={12} width={150} />
            </span>
            {layout.columns.map((name) => (
              <span key={name} className={classes[name]}>
                <Skeleton height={12} width={WIDTHS[name] ?? 80} />
              </span>
            ))}
          </div>
        ))}
      </div>
    </Waiting>
  )
}
