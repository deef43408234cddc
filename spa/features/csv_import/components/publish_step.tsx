import { Button, Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { QuotaWays } from '../../../ui/quota/quota_ways.tsx'
import text from '../../../ui/text.module.css'
import { usePlans } from '../../../lib/use_plans.ts'
import type { CsvRehearsal, usePublishCsv } from '../api/use_csv_import.ts'
import classes from './csv_import.module.css'

interface PublishStepProps {
  report: CsvRehearsal
  planId: string | null | undefined
  onPlan: (planId: string | null | undefined) => void
  isCurrent: boolean
  publication: ReturnType<typeof usePublishCsv>
  onPublish: (emailsConfirmed: boolean) => void
}

const USUAL = 'usual'
const NONE = 'none'

/** The last word: which plan, who will be written to, how many at once, then all of them or none. */
export function PublishStep(props: PublishStepProps) {
  const { report, planId, onPlan, isCurrent, publication, onPublish } = props
  const intl = useIntl()
  const format = useFormat()
  const plans = usePlans()
  const [read, setRead] = useState('')
  const addresses = report.newClients.filter(({ email }) => email !== null)
  const { ready } = report.counts
  // Only the addresses that were read are confirmed: another choice of columns may bring others.
  const offered = addresses.map(({ name, email }) => `${name} ${email}`).join('\n')
  const isConfirmed = offered !== '' && read === offered
  const mustConfirm = addresses.length > 0 && !isConfirmed

  return (
    <div className={classes.publish}>
      <NativeSelect
        label={intl.formatMessage({ id: 'csvImport.plan' })}
        value={planId === undefined ? USUAL : (planId ?? NONE)}
        onChange={({ currentTarget: { value } }) =>
          onPlan(value === USUAL ? undefined : value === NONE ? null : value)
        }
        data={[
          { value: USUAL, label: intl.formatMessage({ id: 'csvImport.planUsual' }) },
          ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: NONE, label: intl.formatMessage({ id: 'newInvoice.noPlan' }) },
        ]}
      />
      {report.lateStart === null ? null : (
        <p className={classes.warning}>
          <FormattedMessage
            id={report.lateStart === 'one_minute' ? 'csvImport.lateNow' : 'csvImport.lateAtOpening'}
            values={{ count: report.lateCount }}
          />
        </p>
      )}
      {report.quota.allowed ? null : (
        <div role="alert" className={classes.quota}>
          {report.quota.reason === 'payment_past_due' ? (
            <FormattedMessage id="error.paymentPastDue" />
          ) : (
            <>
              <FormattedMessage
                id="csvImport.quota"
                values={{ limit: report.quota.limit, current: report.quota.current, asked: ready }}
              />
              <QuotaWays />
            </>
          )}
        </div>
      )}
      {addresses.length === 0 ? null : (
        <div>
          <p>
            <FormattedMessage id="csvImport.addresses" values={{ count: addresses.length }} />
          </p>
          <ul className={classes.addresses}>
            {addresses.map(({ name, email }) => (
              <li key={`${name} ${email}`}>
                {name} <span className={text.numero}>{email}</span>
              </li>
            ))}
          </ul>
          <Checkbox
            label={intl.formatMessage({ id: 'csvImport.confirm' }, { count: addresses.length })}
            checked={isConfirmed}
            onChange={(event) => setRead(event.currentTarget.checked ? offered : '')}
          />
        </div>
      )}
      <div>
        <Button
          onClick={() => onPublish(isConfirmed)}
          loading={publication.isPending}
          disabled={ready === 0 || mustConfirm || !isCurrent || !report.quota.allowed}
        >
          <FormattedMessage
            id="csvImport.publish"
            values={{ count: ready, amount: format.amount(report.remainderCents) }}
          />
        </Button>
      </div>
      {publication.isError ? (
        <p role="alert" className={classes.refused}>
          {messageOf(intl, failureOf(publication.error))}
        </p>
      ) : null}
    </div>
  )
}
