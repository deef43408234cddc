import { Button } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { LocalDate } from '../../../lib/format.ts'
import { DateField } from '../../../ui/date_field.tsx'
import type { Range } from '../search_syntax/ranges.ts'
import classes from './filters.module.css'

/** From a day, to a day, or both. */
export function DueForm({ onChoose }: { onChoose: (range: Range<LocalDate>) => void }) {
  const intl = useIntl()
  const [from, setFrom] = useState<LocalDate | ''>('')
  const [to, setTo] = useState<LocalDate | ''>('')

  function submit() {
    if (from !== '' && to !== '') {
      return onChoose({ sign: '..', first: from < to ? from : to, last: from < to ? to : from })
    }
    if (from !== '') onChoose({ sign: '>=', first: from })
    else if (to !== '') onChoose({ sign: '<=', first: to })
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <DateField
        label={intl.formatMessage({ id: 'filter.from' })}
        value={from}
        onChange={setFrom}
      />
      <DateField label={intl.formatMessage({ id: 'filter.to' })} value={to} onChange={setTo} />
      <Button type="submit" disabled={from === '' && to === ''}>
        <FormattedMessage id="filter.apply" />
      </Button>
    </form>
  )
}
