import { Link, useSearch } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { FiguresTable } from './figures_table.tsx'
import classes from './figures.module.css'

const HEIGHT = 44
const BAR = 13
const STEP = 18
/** So that a small month is still seen beside a great one. */
const LEAST = 2

interface RecoveredChartProps {
  months: Data.Today['recovered']['months']
  /** How the months that the figure above counts begin: `2026`, or `2026-11`. */
  highlighted: string
}

/** Twelve months as twelve strokes; the same figures are one key away as a table. */
export function RecoveredChart({ months, highlighted }: RecoveredChartProps) {
  const intl = useIntl()
  const format = useFormat()
  const { vue } = useSearch({ from: '/_app/aujourdhui' })
  const greatest = Math.max(...months.map(({ cents }) => cents))
  if (greatest === 0) return null

  const label = (month: string) =>
    intl.formatMessage(
      { id: 'recovered.monthOf' },
      { month: format.month(month), year: month.slice(0, 4) }
    )

  if (vue === 'tableau') {
    return (
      <FiguresTable
        caption={intl.formatMessage({ id: 'recovered.byMonth' })}
        rows={months.map(({ month, cents }) => ({
          key: month,
          label: label(month),
          figures: [format.amount(cents)],
        }))}
      />
    )
  }

  return (
    <figure className={classes.chart}>
      <svg
        width={months.length * STEP}
        height={HEIGHT + 16}
        viewBox={`0 0 ${months.length * STEP} ${HEIGHT + 16}`}
        role="img"
        aria-label={intl.formatMessage({ id: 'recovered.byMonth' })}
      >
        {months.map(({ month, cents }, index) => {
          const height = cents === 0 ? 0 : Math.max(LEAST, (cents / greatest) * HEIGHT)
          return (
            <g key={month} data-on={month.startsWith(highlighted) || undefined}>
              <title>{`${label(month)} : ${format.amount(cents)}`}</title>
              <rect className={classes.slot} x={index * STEP} width={STEP} height={HEIGHT} />
              <rect
                className={classes.stroke}
                x={index * STEP}
                y={HEIGHT - height}
                width={BAR}
                height={height}
              />
              <text className={classes.initial} x={index * STEP + BAR / 2} y={HEIGHT + 13}>
                {format.month(month).slice(0, 1)}
              </text>
            </g>
          )
        })}
        <line
          className={classes.ground}
          y1={HEIGHT}
          y2={HEIGHT}
          x2={months.length * STEP - STEP + BAR}
        />
      </svg>
      <figcaption>
        <Link
          from="/aujourdhui"
          to="."
          search={(before) => ({ ...before, vue: 'tableau' as const })}
          replace
          resetScroll={false}
          className={text.link}
        >
          <FormattedMessage id="figures.asTable" />
        </Link>
      </figcaption>
    </figure>
  )
}
