import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { MessageId } from '../../../lib/i18n.tsx'
import text from '../../../ui/text.module.css'
import { rejectsAddress, type CsvLine, type CsvRehearsal } from '../api/use_csv_import.ts'
import { FIELD_WORDS } from '../csv_words.ts'
import classes from './csv_import.module.css'
import { ReportLine } from './report_line.tsx'

type Shown = CsvLine['status'] | 'all'

const SHOWN_WORDS: Record<Shown, MessageId> = {
  all: 'csvImport.status.all',
  ready: 'csvImport.status.ready',
  refused: 'csvImport.status.refused',
  known: 'csvImport.status.known',
  skipped: 'csvImport.status.skipped',
}
const SHOWN = Object.keys(SHOWN_WORDS) as Shown[]
const LINES_AT_ONCE = 50

interface ReportProps {
  fileId: string
  report: CsvRehearsal
  isBusy: boolean
}

/** What would become of each line. Nothing of it has happened. */
export function Report({ fileId, report, isBusy }: ReportProps) {
  const intl = useIntl()
  const [shown, setShown] = useState<Shown>('all')
  const [limit, setLimit] = useState(LINES_AT_ONCE)
  const lines = report.lines.filter(({ status }) => shown === 'all' || status === shown)
  const countOf = (one: Shown) => (one === 'all' ? report.lines.length : report.counts[one])

  if (report.missing.length > 0) {
    return (
      <p role="alert" className={classes.warning}>
        <FormattedMessage
          id="csvImport.missing"
          values={{
            count: report.missing.length,
            fields: intl.formatList(
              report.missing.map((field) => intl.formatMessage({ id: FIELD_WORDS[field] }))
            ),
          }}
        />
      </p>
    )
  }
  return (
    <div aria-busy={isBusy} className={classes.report}>
      <SegmentedControl
        className={classes.shown}
        aria-label={intl.formatMessage({ id: 'csvImport.step.report' })}
        value={shown}
        onChange={(value) => {
          setShown(value as Shown)
          setLimit(LINES_AT_ONCE)
        }}
        data={SHOWN.filter((one) => one === 'all' || countOf(one) > 0).map((one) => ({
          value: one,
          label: intl.formatMessage({ id: SHOWN_WORDS[one] }, { count: countOf(one) }),
        }))}
      />
      <ol className={classes.lines}>
        {lines.slice(0, limit).map((line) => (
          <ReportLine key={line.line} line={line} />
        ))}
      </ol>
      <p className={classes.after}>
        {lines.length > limit ? (
          <button
            type="button"
            className={text.link}
            onClick={() => setLimit(limit + LINES_AT_ONCE)}
          >
            <FormattedMessage id="csvImport.more" values={{ count: lines.length - limit }} />
          </button>
        ) : null}
        {report.counts.refused > 0 ? (
          <a className={text.link} href={rejectsAddress(fileId, intl.locale)} download>
            <FormattedMessage id="csvImport.rejects" values={{ count: report.counts.refused }} />
          </a>
        ) : null}
      </p>
    </div>
  )
}
