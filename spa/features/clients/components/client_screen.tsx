import { isNotFound } from '../../../lib/errors.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { Skeleton } from '@mantine/core'
import { useClient } from '../api/use_client.ts'
import { ClientAside } from './client_aside.tsx'
import { ClientHeader } from './client_header.tsx'
import { ClientHistory } from './client_history.tsx'
import { ClientInvoices } from './client_invoices.tsx'
import classes from './client_screen.module.css'

/** One client: what they owe, how they pay, whom to write to, and what happened. */
export function ClientScreen({ clientId }: { clientId: string }) {
  const client = useClient(clientId)

  if (client.isPending) return <ClientSkeleton />
  if (client.isError) {
    if (isNotFound(client.error)) return <NotFoundScreen />
    return (
      <MarginPage>
        <MarginRow last>
          <LoadFailed error={client.error} onRetry={() => void client.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }

  const { data } = client.data
  return (
    <div className={classes.page}>
      <ClientHeader client={data} />
      <div className={classes.main}>
        <ClientInvoices client={data} />
        <ClientHistory client={data} />
      </div>
      <ClientAside client={data} />
    </div>
  )
}

function ClientSkeleton() {
  return (
    <Waiting>
      <div className={classes.page}>
        <div className={classes.back} />
        <div className={classes.header}>
          <div>
            <Skeleton height={34} width={280} mb={14} />
            <Skeleton height={18} width={360} />
          </div>
        </div>
      </div>
    </Waiting>
  )
}
