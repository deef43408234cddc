import '@mantine/dates/styles.css'
import { DateInput } from '@mantine/dates'
import 'dayjs/locale/fr'
import 'dayjs/locale/en-gb'
import { useIntl } from 'react-intl'
import { parseDay } from '../lib/format.ts'
import { useFormat, useToday } from '../lib/format_context.tsx'
import classes from './calendar_field.module.css'
import type { DateFieldProps } from './date_field.tsx'

/** A day, typed the way people write it or picked in a calendar that starts on Monday. */
export default function CalendarField({
  label,
  description,
  value,
  onChange,
  error,
  maxDate,
}: DateFieldProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()

  return (
    <DateInput
      label={label}
      description={description}
      value={value === '' ? null : value}
      onChange={(date) => onChange(date ?? '')}
      dateParser={(typed) => parseDay(typed, today)}
      valueFormat={(date) => format.date(date.slice(0, 10))}
      locale={format.locale === 'fr' ? 'fr' : 'en-gb'}
      maxDate={maxDate}
      weekendDays={[]}
      error={error}
      autoComplete="off"
      ariaLabels={{
        previousMonth: intl.formatMessage({ id: 'calendar.previousMonth' }),
        nextMonth: intl.formatMessage({ id: 'calendar.nextMonth' }),
        previousYear: intl.formatMessage({ id: 'calendar.previousYear' }),
        nextYear: intl.formatMessage({ id: 'calendar.nextYear' }),
        previousDecade: intl.formatMessage({ id: 'calendar.previousDecade' }),
        nextDecade: intl.formatMessage({ id: 'calendar.nextDecade' }),
      }}
      classNames={{ day: classes.day }}
      popoverProps={{
        // It stands outside of the page's landmarks: as a dialog it is one of its own.
        attributes: {
          dropdown: { 'role': 'dialog', 'aria-label': intl.formatMessage({ id: 'calendar.name' }) },
        },
      }}
    />
  )
}
