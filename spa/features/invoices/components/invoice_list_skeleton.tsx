import { Skeleton } from '@mantine/core'
import { Waiting } from '../../../ui/states.tsx'
import classes from './invoice_list.module.css'

const ROWS = 8

/** Rows of the shape that is coming, so that nothing jumps when it does. */
export function InvoiceListSkeleton() {
  return (
    <Waiting>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className={classes.row}>
          <span className={classes.due}>
            <Skeleton height={12} width={52} ml="auto" />
          </span>
          <span>
            <Skeleton height={12} width={84} />
          </span>
          <span>
            <Skeleton height={12} width={150} />
          </span>
          <span>
            <Skeleton height={20} width={88} />
          </span>
          <span>
            <Skeleton height={12} width={70} ml="auto" />
          </span>
          <span>
            <Skeleton height={12} width={70} ml="auto" />
          </span>
          <span className={classes.next}>
            <Skeleton height={12} width={160} />
          </span>
        </div>
      ))}
    </Waiting>
  )
}
