import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { addDays } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginRow } from '../../../ui/margin.tsx'
import { ToneTag, type Tone } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { WhenDate } from '../../../ui/when.tsx'
import classes from './next_sends.module.css'

/** What Rubis would do with an invoice due today: the example is the product. */
const EXAMPLE: { days: number; tone: Tone }[] = [
  { days: 3, tone: 'amical' },
  { days: 10, tone: 'courtois' },
  { days: 20, tone: 'ferme' },
]

/** Before the first invoice: one example, one button. */
export function TodayFirstUse() {
  const format = useFormat()
  const today = useToday()
  return (
    <>
      <MarginRow label={<FormattedMessage id="firstUse.label" />}>
        <p className={text.lead}>
          <FormattedMessage id="firstUse.sentence" />
        </p>
        <Group gap="sm">
          <Button renderRoot={(props) => <Link to="/factures/nouvelle" {...props} />}>
            <FormattedMessage id="firstUse.action" />
          </Button>
          <Button variant="default" renderRoot={(props) => <Link to="/imports" {...props} />}>
            <FormattedMessage id="imports.title" />
          </Button>
        </Group>
      </MarginRow>
      <MarginRow label={<FormattedMessage id="firstUse.exampleLabel" />}>
        <p className={text.detail} style={{ margin: 0 }}>
          <FormattedMessage
            id="firstUse.example"
            values={{ due: format.longDay(today), amount: format.amount(120_000) }}
          />
        </p>
      </MarginRow>
      {EXAMPLE.map(({ days, tone }) => (
        <MarginRow
          key={tone}
          tight
          label={
            <WhenDate date={addDays(today, days)}>{format.shortDay(addDays(today, days))}</WhenDate>
          }
        >
          <div className={classes.send}>
            <svg className={classes.dot} viewBox="0 0 13 13" aria-hidden="true">
              <circle cx="6.5" cy="6.5" r="5" />
            </svg>
            <ToneTag tone={tone} />
            <span className={text.detail}>
              <FormattedMessage id="firstUse.step" values={{ tone, days }} />
            </span>
          </div>
        </MarginRow>
      ))}
      <MarginRow last>
        <p className={text.detail} style={{ margin: 0 }}>
          <FormattedMessage id="firstUse.promise" />
        </p>
      </MarginRow>
    </>
  )
}
