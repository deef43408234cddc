import { VisuallyHidden } from '@mantine/core'
import { useRef, type KeyboardEvent } from 'react'
import { FormattedMessage } from 'react-intl'
import type { LocalDate } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { AwaitingIcon, ToneIcon } from '../../../ui/status_tag.tsx'
import { useHolidayName } from '../use_holiday_name.ts'
import { dayAfterKey, type MonthDay, type MonthSpan } from '../agenda_month.ts'
import classes from './month_grid.module.css'

/** How many lines a day shows; the day that is read shows them all. */
const SHOWN = 3

interface MonthGridProps {
  weeks: MonthDay[][]
  span: MonthSpan
  chosen: LocalDate
  label: string
  onChoose: (day: LocalDate) => void
}

/** Weeks under one another. Arrows go from day to day, Enter reads one (WAI-ARIA APG, grid). */
export function MonthGrid({ weeks, span, chosen, label, onChoose }: MonthGridProps) {
  const format = useFormat()
  const table = useRef<HTMLTableElement>(null)

  function move(event: KeyboardEvent, day: LocalDate) {
    const next = dayAfterKey(event.key, day, span)
    if (next === null) return
    event.preventDefault()
    table.current?.querySelector<HTMLElement>(`[data-day="${next}"]`)?.focus()
  }

  return (
    <table ref={table} role="grid" aria-label={label} className={classes.month}>
      <thead>
        <tr>
          {weeks[0].map(({ date }) => (
            <th key={date} scope="col" abbr={format.weekday(date)}>
              {format.weekdayShort(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0].date}>
            {week.map((day) => (
              <td
                key={day.date}
                className={classes.day}
                data-closed={day.closed?.closure}
                aria-selected={day.date === chosen}
              >
                {day.isInside ? (
                  <Day day={day} isChosen={day.date === chosen} onChoose={onChoose} onMove={move} />
                ) : null}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface DayProps {
  day: MonthDay
  isChosen: boolean
  onChoose: (day: LocalDate) => void
  onMove: (event: KeyboardEvent, day: LocalDate) => void
}

function Day({ day: { date, lines, closed }, isChosen, onChoose, onMove }: DayProps) {
  const format = useFormat()
  const today = useToday()
  const nameOf = useHolidayName()
  const holiday = nameOf(closed?.holiday ?? null)
  const waiting = lines.filter(({ awaitsApproval }) => awaitsApproval).length
  return (
    <button
      type="button"
      data-day={date}
      className={classes.button}
      tabIndex={isChosen ? 0 : -1}
      aria-current={date === today ? 'date' : undefined}
      onClick={() => onChoose(date)}
      onKeyDown={(event) => onMove(event, date)}
    >
      <VisuallyHidden>
        <FormattedMessage
          id="agenda.dayLabel"
          values={{
            day: format.longDay(date),
            closure: closed?.closure ?? 'none',
            holiday,
            count: lines.length - waiting,
            waiting,
          }}
        />
      </VisuallyHidden>
      <span className={classes.seen} aria-hidden="true">
        <span className={classes.number}>
          {date.endsWith('-01') || date === today ? format.dayMonth(date) : Number(date.slice(8))}
          {lines.length === waiting ? null : (
            <span className={classes.count}>{lines.length - waiting}</span>
          )}
          {waiting === 0 ? null : (
            <span className={classes.count} data-waiting>
              ?
            </span>
          )}
        </span>
        {closed === null || closed.closure === 'weekend' ? null : (
          <span className={classes.closure}>
            <FormattedMessage
              id="agenda.closureShort"
              values={{ closure: closed.closure, holiday }}
            />
          </span>
        )}
        {lines.slice(0, SHOWN).map(({ relance, awaitsApproval }) => (
          <span key={relance.id} className={classes.line}>
            {awaitsApproval ? <AwaitingIcon /> : <ToneIcon tone={relance.tone} />}
            <span className={classes.client}>{relance.invoice.client.name}</span>
          </span>
        ))}
        {lines.length > SHOWN ? (
          <span className={classes.more}>
            <FormattedMessage id="agenda.more" values={{ count: lines.length - SHOWN }} />
          </span>
        ) : null}
      </span>
    </button>
  )
}
