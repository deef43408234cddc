import { Link } from '@tanstack/react-router'
import { IconAlertTriangle, IconCheck, IconMinus, IconRepeat } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import type { CsvLine } from '../api/use_csv_import.ts'
import { ERROR_WORDS, FIELD_WORDS, SKIP_WORDS, WARNING_WORDS } from '../csv_words.ts'
import classes from './csv_import.module.css'

const TAGS = {
  ready: { tone: 'paid', icon: IconCheck, words: 'csvImport.line.ready' },
  known: { tone: 'neutral', icon: IconRepeat, words: 'csvImport.line.known' },
  skipped: { tone: 'neutral', icon: IconMinus, words: 'csvImport.line.skipped' },
  refused: { tone: 'danger', icon: IconAlertTriangle, words: 'csvImport.line.refused' },
} as const

/** One line of the file: what it says, and what would become of it, with the reason. */
export function ReportLine({ line }: { line: CsvLine }) {
  const format = useFormat()
  const { tone, icon, words } = TAGS[line.status]
  const { invoice, texts } = line

  return (
    <li className={classes.line}>
      <span className={classes.number}>
        <FormattedMessage id="csvImport.line.number" values={{ line: line.line }} />
      </span>
      <div className={classes.facts}>
        <p>
          <span className={text.numero}>{invoice?.numero ?? texts.numero}</span>{' '}
          <b>{invoice?.clientName ?? texts.clientName}</b>
        </p>
        <p className={text.detail}>
          {invoice === null ? (
            [texts.issueDate, texts.dueDate].filter(Boolean).join(' → ')
          ) : (
            <FormattedMessage
              id="csvImport.line.due"
              values={{ day: format.date(invoice.dueDate) }}
            />
          )}
        </p>
        <Why line={line} />
      </div>
      <div className={classes.outcome}>
        <span className={text.amount}>
          {invoice === null ? texts.amountTtcCents : format.amount(invoice.remainderCents)}
        </span>
        <Tag tone={tone} icon={icon}>
          <FormattedMessage id={words} />
        </Tag>
      </div>
    </li>
  )
}

function Why({ line }: { line: CsvLine }) {
  const intl = useIntl()
  const format = useFormat()
  const { departure } = line
  return (
    <ul className={classes.why}>
      {line.errors.map(({ field, code }) => (
        <li key={field + code} data-refused>
          <FormattedMessage
            id={line.texts[field] ? 'csvImport.line.errorWith' : 'csvImport.line.error'}
            values={{
              field: intl.formatMessage({ id: FIELD_WORDS[field] }),
              error: intl.formatMessage({ id: ERROR_WORDS[code] }),
              text: line.texts[field],
            }}
          />
        </li>
      ))}
      {line.skip === null ? null : (
        <li>
          <FormattedMessage id={SKIP_WORDS[line.skip]} />
        </li>
      )}
      {line.sameAsLine === null ? null : (
        <li>
          <FormattedMessage id="csvImport.line.sameAs" values={{ line: line.sameAsLine }} />
        </li>
      )}
      {line.invoiceId === null ? null : (
        <li>
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: line.invoiceId }}
            className={text.link}
          >
            <FormattedMessage id="csvImport.line.seeKnown" />
          </Link>
        </li>
      )}
      {line.warnings.map((warning) => (
        <li key={warning} data-warning>
          <FormattedMessage id={WARNING_WORDS[warning]} />
        </li>
      ))}
      {departure === null ? null : (
        <li>
          <FormattedMessage
            id={departure.late ? 'csvImport.line.leavesAtOnce' : 'csvImport.line.leaves'}
            values={{ day: format.instantShortDay(departure.sendAt) }}
          />{' '}
          <ToneTag tone={departure.tone} />
        </li>
      )}
    </ul>
  )
}
