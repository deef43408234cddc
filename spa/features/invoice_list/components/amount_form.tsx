import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { parseAmount } from '../../../lib/format.ts'
import type { Range } from '../search_syntax/ranges.ts'
import classes from './filters.module.css'

/** From an amount, to an amount, or both. */
export function AmountForm({ onChoose }: { onChoose: (range: Range<number>) => void }) {
  const intl = useIntl()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [isWrong, setIsWrong] = useState(false)

  function submit() {
    const first = parseAmount(from)
    const last = parseAmount(to)
    const isUnread = (typed: string, cents: number | null) => typed.trim() !== '' && cents === null
    if (isUnread(from, first) || isUnread(to, last) || (first === null && last === null)) {
      return setIsWrong(true)
    }
    if (first !== null && last !== null) {
      return onChoose({ sign: '..', first: Math.min(first, last), last: Math.max(first, last) })
    }
    onChoose(first === null ? { sign: '<=', first: last ?? 0 } : { sign: '>=', first })
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <TextInput
        data-autofocus
        inputMode="decimal"
        label={intl.formatMessage({ id: 'filter.from' })}
        value={from}
        error={isWrong ? intl.formatMessage({ id: 'payment.badAmount' }) : undefined}
        onChange={(event) => setFrom(event.currentTarget.value)}
      />
      <TextInput
        inputMode="decimal"
        label={intl.formatMessage({ id: 'filter.to' })}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
      />
      <Button type="submit">
        <FormattedMessage id="filter.apply" />
      </Button>
    </form>
  )
}
