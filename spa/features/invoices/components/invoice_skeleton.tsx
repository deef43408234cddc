import { Skeleton } from '@mantine/core'
import { Waiting } from '../../../ui/states.tsx'
import header from './invoice_header.module.css'
import classes from './invoice_screen.module.css'

export function InvoiceSkeleton() {
  return (
    <Waiting>
      <div className={classes.page}>
        <span className={header.back} />
        <div className={header.header}>
          <div>
            <Skeleton height={18} width={280} maw="100%" mb={14} />
            <Skeleton height={34} width={360} maw="100%" mb={14} />
            <Skeleton height={22} width={420} maw="100%" mb={18} />
            <Skeleton height={36} width={190} />
          </div>
          <div className={header.due}>
            <Skeleton height={54} width={240} ml="auto" mt={22} />
          </div>
        </div>
      </div>
    </Waiting>
  )
}
