import { NativeSelect } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import text from '../../../ui/text.module.css'
import type { CsvAnalysis, CsvField, CsvMapping } from '../api/use_csv_import.ts'
import { FIELDS, FIELD_WORDS } from '../csv_words.ts'
import classes from './csv_import.module.css'

interface ColumnsStepProps {
  analysis: CsvAnalysis
  mapping: CsvMapping
  onMapping: (mapping: CsvMapping) => void
}

const EXAMPLES = 2

/** Each column with its first cells, and what it is; a field has one column, the last one chosen. */
export function ColumnsStep({ analysis, mapping, onMapping }: ColumnsStepProps) {
  const intl = useIntl()
  const fieldOf = (column: number) =>
    FIELDS.find((field) => mapping.columns[field] === column) ?? ''
  const options = [
    { value: '', label: intl.formatMessage({ id: 'csvImport.field.none' }) },
    ...FIELDS.map((field) => ({
      value: field,
      label: intl.formatMessage({ id: FIELD_WORDS[field] }),
    })),
  ]

  function choose(column: number, chosen: string) {
    const others = Object.entries(mapping.columns).filter(
      ([field, at]) => at !== column && field !== chosen
    )
    const columns = Object.fromEntries(
      chosen === '' ? others : [...others, [chosen as CsvField, column]]
    )
    onMapping({ ...mapping, columns })
  }

  return (
    <>
      <p className={text.detail}>
        <FormattedMessage
          id={analysis.remembered === null ? 'csvImport.guessed' : 'csvImport.remembered'}
        />
      </p>
      <ul className={classes.columns}>
        {analysis.heads.map((head, column) => (
          <li key={column}>
            <NativeSelect
              label={head === '' ? intl.formatMessage({ id: 'csvImport.noHead' }) : head}
              description={
                analysis.sample
                  .slice(0, EXAMPLES)
                  .map((cells) => cells[column] ?? '')
                  .filter((cell) => cell !== '')
                  .join(' · ') || '–'
              }
              data={options}
              value={fieldOf(column)}
              data-unused={fieldOf(column) === '' || undefined}
              onChange={(event) => choose(column, event.currentTarget.value)}
            />
          </li>
        ))}
      </ul>
      <div className={classes.writing}>
        <NativeSelect
          label={intl.formatMessage({ id: 'csvImport.decimalMark' })}
          data={[
            { value: ',', label: '1 234,56' },
            { value: '.', label: '1,234.56' },
          ]}
          value={mapping.decimalMark}
          onChange={(event) =>
            onMapping({ ...mapping, decimalMark: event.currentTarget.value === '.' ? '.' : ',' })
          }
        />
        <NativeSelect
          label={intl.formatMessage({ id: 'csvImport.dateOrder' })}
          data={[
            { value: 'day', label: intl.formatMessage({ id: 'csvImport.dayFirst' }) },
            { value: 'month', label: intl.formatMessage({ id: 'csvImport.monthFirst' }) },
          ]}
          value={mapping.dateOrder}
          onChange={(event) =>
            onMapping({
              ...mapping,
              dateOrder: event.currentTarget.value === 'month' ? 'month' : 'day',
            })
          }
        />
      </div>
    </>
  )
}
