import { Button, Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import lines from '../../../ui/lines.module.css'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useFeedback } from '../../../ui/feedback.ts'
import { isRunning, useAskExport, useDataExports } from '../api/use_data_exports.ts'
import { Erasure } from './erasure.tsx'
import { ExportLine } from './export_line.tsx'

/** What the organization has here, to be taken away or to be erased. */
export function OwnDataScreen() {
  const intl = useIntl()
  const feedback = useFeedback()
  const copies = useDataExports()
  const ask = useAskExport()
  const data = copies.data?.data

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'ownData.title' })}>
          <FormattedMessage id="ownData.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="ownData.lead" />
        </p>
      </MarginRow>
      {data === undefined ? (
        <MarginRow label={<FormattedMessage id="ownData.copies" />} last>
          {copies.isError ? (
            <LoadFailed error={copies.error} onRetry={() => void copies.refetch()} />
          ) : (
            <Waiting>
              <Skeleton height={44} mb={12} maw={620} />
            </Waiting>
          )}
        </MarginRow>
      ) : (
        <>
          <MarginRow label={<FormattedMessage id="ownData.ask" />}>
            <p className={lines.note}>
              <FormattedMessage id="ownData.what" />
            </p>
            <Button
              mt="sm"
              loading={ask.isPending}
              disabled={data.some(isRunning)}
              onClick={() =>
                ask.mutate(undefined, {
                  onSuccess: () => feedback.done('ownData.asking'),
                  onError: feedback.failed,
                })
              }
            >
              <FormattedMessage id="ownData.prepare" />
            </Button>
          </MarginRow>
          <MarginRow label={<FormattedMessage id="ownData.copies" />}>
            {data.length === 0 ? (
              <p className={lines.note}>
                <FormattedMessage id="ownData.none" />
              </p>
            ) : (
              <ul className={lines.list} aria-live="polite">
                {data.map((copy) => (
                  <ExportLine key={copy.id} copy={copy} />
                ))}
              </ul>
            )}
          </MarginRow>
          <Erasure />
        </>
      )}
    </MarginPage>
  )
}
