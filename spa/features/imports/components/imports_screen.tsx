import { Button, Skeleton } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useRef, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import { useImports } from '../api/use_imports.ts'
import type { BatchRow } from '../types.ts'
import { useGiveFiles } from '../use_give_files.ts'
import { DropZone, usePastedFiles } from './drop_zone.tsx'
import classes from './imports_screen.module.css'
import { ReadingModel } from './reading_model.tsx'

/**
 * Where invoices come in, and the imports there have been, the unfinished ones to be taken up again.
 *
 * @param otherWays said under the dropzone: the ways in that are features of their own
 */
export function ImportsScreen({ otherWays }: { otherWays?: ReactNode }) {
  const intl = useIntl()
  const picker = useRef<HTMLInputElement>(null)
  const { give, isPending } = useGiveFiles()
  const title = intl.formatMessage({ id: 'imports.title' })
  usePastedFiles(give)
  useActions(title, [
    {
      id: 'imports.choose',
      label: intl.formatMessage({ id: 'imports.choose' }),
      icon: IconUpload,
      keys: 'u',
      run: () => picker.current?.click(),
    },
  ])

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={title}>{title}</PageHeading>
        <p className={classes.lead}>
          <FormattedMessage id="imports.lead" />
        </p>
        <DropZone onFiles={give} picker={picker} isBusy={isPending} />
        <p className={classes.other}>
          <Link to="/factures/nouvelle" className={text.link}>
            <FormattedMessage id="imports.typeOne" />
          </Link>
          <Link to="/imports/csv" className={text.link}>
            <FormattedMessage id="imports.list" />
          </Link>
        </p>
        {otherWays}
        <ReadingModel />
      </MarginRow>
      <Past />
    </MarginPage>
  )
}

function Past() {
  const query = useImports()

  if (query.isPending) {
    return (
      <Waiting>
        {[0, 1, 2].map((row) => (
          <MarginRow key={row} label={<Skeleton height={12} width={60} ml="auto" />}>
            <Skeleton height={16} maw={420} />
          </MarginRow>
        ))}
      </Waiting>
    )
  }
  if (query.isError && query.data === undefined) {
    return (
      <MarginRow last>
        <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
      </MarginRow>
    )
  }
  const batches = query.data.pages.flatMap(({ data }) => data)
  if (batches.length === 0) {
    return (
      <MarginRow last>
        <p className={classes.first}>
          <FormattedMessage id="imports.firstUse" />
        </p>
      </MarginRow>
    )
  }
  return (
    <>
      {batches.map((batch) => (
        <BatchLine key={batch.id} batch={batch} />
      ))}
      <MarginRow last>
        {query.hasNextPage ? (
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            <FormattedMessage id="common.more" />
          </Button>
        ) : null}
      </MarginRow>
    </>
  )
}

/** One import: when, on the margin; what of it is done and what waits, right of it. */
function BatchLine({ batch: { id, createdAt, counts, source } }: { batch: BatchRow }) {
  const format = useFormat()
  const reading = counts.queued + counts.reading
  const closed = counts.ready + counts.duplicate + counts.unreadable + counts.cancelled
  const files = reading + closed + counts.purged
  const waits = counts.pending > 0 || reading > 0

  return (
    <MarginRow
      label={
        <WhenInstant instant={createdAt}>
          {format.dayMonth(format.dayOf(createdAt))}
          <br />
          {format.time(createdAt)}
        </WhenInstant>
      }
    >
      <Link
        to="/imports/$batchId"
        params={{ batchId: id }}
        className={classes.batch}
        data-waits={waits || undefined}
      >
        <span className={classes.what}>
          <FormattedMessage
            id="imports.batch"
            values={{ files, isMail: source === 'email' ? 'yes' : 'no' }}
          />
        </span>
        <span className={classes.state}>
          <FormattedMessage
            id="imports.batchState"
            values={{ reading, pending: counts.pending, validated: counts.validated }}
          />
        </span>
        <span className={classes.go}>
          <FormattedMessage id={waits ? 'imports.resume' : 'imports.see'} />
        </span>
      </Link>
    </MarginRow>
  )
}
