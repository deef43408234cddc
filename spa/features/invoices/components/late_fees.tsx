import { Drawer } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { usePanel } from '../panel_context.tsx'
import { rateText } from '../rate_text.ts'
import classes from './late_fees.module.css'

type Fees = NonNullable<Data.InvoiceDetail['lateFees']>

/** What the law lets a creditor add, for a professional client only; never part of the invoice. */
export function LateFeesLine({ fees }: { fees: Fees }) {
  const intl = useIntl()
  const format = useFormat()
  const { open } = usePanel()
  const last = fees.periods.at(-1)
  if (last === undefined) return null
  const rates = new Set(fees.periods.map(({ basisPoints }) => basisPoints))

  return (
    <div className={classes.line}>
      <p>
        <FormattedMessage
          id={rates.size === 1 ? 'fees.line' : 'fees.lineRates'}
          values={{
            total: <b key="total">{format.amount(fees.indemnityCents + fees.penaltyCents)}</b>,
            indemnity: format.amount(fees.indemnityCents),
            penalty: format.amount(fees.penaltyCents),
            rate: rateText(last.basisPoints, intl.locale),
          }}
        />
        {fees.warning === null ? null : (
          <span className={classes.warning}>
            <IconAlertTriangle size={14} stroke={1.9} aria-hidden="true" />
            <FormattedMessage id="fees.toConfirm" />
          </span>
        )}
      </p>
      <button type="button" className={text.link} onClick={() => open({ panneau: 'frais' })}>
        <FormattedMessage id="fees.detail" />
      </button>
    </div>
  )
}

/** The computation, line by line, as it can be printed and shown to whoever asks. */
export function LateFeesPanel({ invoice }: { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const { panel, close } = usePanel()
  const fees = invoice.lateFees
  return (
    <Drawer
      opened={panel.panneau === 'frais' && fees !== null && fees.periods.length > 0}
      onClose={close}
      position="right"
      size={640}
      title={intl.formatMessage({ id: 'fees.title' }, { numero: invoice.numero })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {fees === null ? null : (
        <Computation fees={fees} isPublic={invoice.client.kind === 'public_body'} />
      )}
    </Drawer>
  )
}

function Computation({ fees, isPublic }: { fees: Fees; isPublic: boolean }) {
  const intl = useIntl()
  const format = useFormat()
  return (
    <div className={classes.sheet}>
      <table className={classes.table}>
        <caption>
          <FormattedMessage id="fees.caption" />
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <FormattedMessage id="fees.period" />
            </th>
            <th scope="col">
              <FormattedMessage id="fees.owed" />
            </th>
            <th scope="col">
              <FormattedMessage id="fees.rate" />
            </th>
            <th scope="col">
              <FormattedMessage id="fees.interest" />
            </th>
          </tr>
        </thead>
        <tbody>
          {fees.periods.map((period) => (
            <tr key={period.from}>
              <th scope="row">
                <FormattedMessage
                  id="fees.days"
                  values={{
                    from: format.dayMonth(period.from),
                    to: format.date(period.to),
                    days: period.days,
                  }}
                />
              </th>
              <td>{format.amount(period.principalCents)}</td>
              <td>
                {rateText(period.basisPoints, intl.locale)}
                <small>
                  <FormattedMessage id={SOURCES[period.source]} />
                  {period.official ? null : (
                    <>
                      {' · '}
                      <FormattedMessage id="fees.unofficial" />
                    </>
                  )}
                </small>
              </td>
              <td>{format.amount(period.interestCents)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={3}>
              <FormattedMessage id="fees.penalties" />
            </th>
            <td>{format.amount(fees.penaltyCents)}</td>
          </tr>
          <tr>
            <th scope="row" colSpan={3}>
              <FormattedMessage id="fees.indemnity" />
            </th>
            <td>{format.amount(fees.indemnityCents)}</td>
          </tr>
          <tr className={classes.total}>
            <th scope="row" colSpan={3}>
              <FormattedMessage id="fees.total" />
            </th>
            <td>{format.amount(fees.penaltyCents + fees.indemnityCents)}</td>
          </tr>
        </tfoot>
      </table>
      {fees.warning === null ? null : (
        <p className={classes.note} data-warning="">
          <FormattedMessage id="fees.warning" />
        </p>
      )}
      {fees.contractBelowFloor ? (
        <p className={classes.note} data-warning="">
          <FormattedMessage id="fees.belowFloor" />
        </p>
      ) : null}
      <p className={classes.note}>
        <FormattedMessage id="fees.formula" />
      </p>
      <p className={classes.note}>
        <FormattedMessage id={isPublic ? 'fees.lawPublic' : 'fees.law'} />
      </p>
      <p className={classes.note}>
        <FormattedMessage id="fees.choice" />
      </p>
    </div>
  )
}

const SOURCES = {
  statutory: 'fees.statutory',
  contract: 'fees.contract',
  public: 'fees.public',
} as const
