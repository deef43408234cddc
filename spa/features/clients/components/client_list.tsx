import { Button, Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse, LoadFailed, NoResult, Waiting } from '../../../ui/states.tsx'
import type { useClients } from '../api/use_clients.ts'
import { isNarrowed, type ClientSearch } from '../client_search.ts'
import classes from './client_list.module.css'
import { ClientRow } from './client_row.tsx'

interface ClientListProps {
  query: ReturnType<typeof useClients>
  search: ClientSearch
  onSearch: (search: ClientSearch) => void
  onAdd: () => void
}

/** Loading, error, empty (never used, or nothing found), data: in that order. */
export function ClientList({ query, search, onSearch, onAdd }: ClientListProps) {
  if (query.isPending) return <ClientListSkeleton />
  if (query.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }
  const clients = query.data.pages.flatMap((page) => page.data)
  if (clients.length > 0) return <ClientTable query={query} clients={clients} />
  return (
    <MarginRow last>
      {isNarrowed(search) ? (
        <NoResult onClear={() => onSearch({ tri: search.tri })} />
      ) : (
        <FirstUse
          sentence={<FormattedMessage id="clients.firstUse" />}
          example={<FormattedMessage id="clients.firstUseExample" />}
          action={
            <Button onClick={onAdd}>
              <FormattedMessage id="clients.add" />
            </Button>
          }
        />
      )}
    </MarginRow>
  )
}

type Clients = NonNullable<ClientListProps['query']['data']>['pages'][number]['data']

function ClientTable({ query, clients }: { query: ClientListProps['query']; clients: Clients }) {
  const intl = useIntl()
  return (
    <>
      <div
        role="table"
        aria-label={intl.formatMessage({ id: 'nav.clients' })}
        aria-busy={query.isPlaceholderData}
        className={classes.table}
        data-stale={query.isPlaceholderData || undefined}
      >
        <div role="rowgroup">
          <div role="row" className={classes.head}>
            <span role="columnheader" className={classes.headHanging}>
              <FormattedMessage id="clients.columnLate" />
            </span>
            <span role="columnheader">
              <FormattedMessage id="clients.columnName" />
            </span>
            <span role="columnheader" className={classes.right}>
              <FormattedMessage id="column.remainder" />
            </span>
            <span role="columnheader" className={classes.habit}>
              <FormattedMessage id="clients.columnHabit" />
            </span>
            <span role="columnheader" className={`${classes.right} ${classes.delay}`}>
              <FormattedMessage id="clients.columnDelay" />
            </span>
            <span role="columnheader" className={classes.plan}>
              <FormattedMessage id="clients.columnPlan" />
            </span>
            <span role="columnheader" className={classes.contact}>
              <FormattedMessage id="clients.columnContacts" />
            </span>
          </div>
        </div>
        <div role="rowgroup">
          {clients.map((client) => (
            <ClientRow key={client.id} client={client} />
          ))}
        </div>
      </div>
      <MarginRow last>
        {query.hasNextPage ? (
          <Button
            mt="md"
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <FormattedMessage id="clients.more" />
          </Button>
        ) : null}
      </MarginRow>
    </>
  )
}

const ROWS = 8

/** Rows of the shape that is coming, so that nothing jumps when it does. */
function ClientListSkeleton() {
  return (
    <Waiting>
      {Array.from({ length: ROWS }, (_, row) => (
        <div key={row} className={classes.row}>
          <span className={classes.hanging}>
            <Skeleton height={12} width={60} ml="auto" />
          </span>
          <span className={classes.name}>
            <Skeleton height={12} width={170} />
          </span>
          <span>
            <Skeleton height={12} width={70} ml="auto" />
          </span>
          <span className={classes.habit}>
            <Skeleton height={12} width={120} />
          </span>
        </div>
      ))}
    </Waiting>
  )
}
