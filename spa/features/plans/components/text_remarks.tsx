import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import text from '../../../ui/text.module.css'
import { VARIABLES, type Variable } from '../variables.ts'
import classes from './plan_editor.module.css'

type Preview = Data.TemplatePreview
type TemplateError = Preview['errors']['body'][number]

interface TextRemarksProps {
  text: string
  errors: Preview['errors']['body'] | undefined
  warnings: Preview['warnings']['body'] | undefined
  missing: string[] | undefined
  onFix: (text: string) => void
}

/** What the server reads in a text, under it: words that do not exist, words without a value, threats. */
export function TextRemarks({
  text: source,
  errors = [],
  warnings = [],
  missing = [],
  onFix,
}: TextRemarksProps) {
  const intl = useIntl()
  const empty = missing.filter((name) => source.includes(`{{${name}}}`))
  if (errors.length + warnings.length + empty.length === 0) return null
  const labelOf = (name: string) =>
    name in VARIABLES ? intl.formatMessage({ id: VARIABLES[name as Variable] }) : name

  return (
    <ul className={classes.remarks} role="status">
      {errors.map((error) => (
        <li key={`error${error.at}`} className={classes.remark} data-level="error">
          <IconAlertTriangle size={16} stroke={1.9} aria-hidden="true" />
          <UnknownWord error={error} source={source} onFix={onFix} />
        </li>
      ))}
      {empty.map((name) => (
        <li key={name} className={classes.remark} data-level="warning">
          <IconInfoCircle size={16} stroke={1.9} aria-hidden="true" />
          <span>
            <FormattedMessage id="remark.empty" values={{ variable: labelOf(name) }} />
          </span>
        </li>
      ))}
      {warnings.map(({ code, excerpt, at }) => (
        <li key={`${code}${at}`} className={classes.remark} data-level="warning">
          <IconInfoCircle size={16} stroke={1.9} aria-hidden="true" />
          <span>
            <FormattedMessage
              id={code === 'harsh_word' ? 'remark.harsh' : 'remark.penalties'}
              values={{ excerpt }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

interface UnknownWordProps {
  error: TemplateError
  source: string
  onFix: (text: string) => void
}

function UnknownWord({ error, source, onFix }: UnknownWordProps) {
  const { code, variable, suggestion, at } = error
  if (code === 'bad_syntax') {
    return (
      <span>
        <FormattedMessage id="remark.syntax" values={{ excerpt: variable }} />
      </span>
    )
  }
  const end = source.indexOf('}}', at)
  return (
    <span>
      <FormattedMessage id="remark.unknown" values={{ variable }} />{' '}
      {suggestion === null || end === -1 ? null : (
        <button
          type="button"
          className={text.link}
          onClick={() => onFix(`${source.slice(0, at)}{{${suggestion}}}${source.slice(end + 2)}`)}
        >
          <FormattedMessage id="remark.replace" values={{ suggestion }} />
        </button>
      )}
    </span>
  )
}
