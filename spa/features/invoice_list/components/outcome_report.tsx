import { Button, Group, Modal } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { Numero } from '../../../ui/numero.tsx'
import type { Act, Bulk, Report } from '../use_bulk.ts'
import classes from './bulk.module.css'

/** What was refused, row by row and why; a second try takes only these. */
export default function OutcomeReport({ bulk, opened }: { bulk: Bulk; opened: boolean }) {
  const intl = useIntl()
  const { report } = bulk
  return (
    <Modal
      opened={opened}
      onClose={bulk.closeReport}
      title={intl.formatMessage({ id: 'report.title' }, { count: report?.refused.length ?? 0 })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {report === null ? null : <Refused report={report} bulk={bulk} />}
    </Modal>
  )
}

function Refused({ report, bulk }: { report: Report; bulk: Bulk }) {
  const { refused, done } = report

  function tryAgain() {
    const kind = refused[0]?.operation.kind
    bulk.closeReport()
    if (kind === 'pay' || kind === 'hold' || kind === 'change_plan' || kind === 'cancel') {
      bulk.perform(
        kind satisfies Act,
        refused.map(({ operation }) => operation),
        refused.map(({ invoice }) => invoice)
      )
    }
  }

  return (
    <>
      <p className={classes.reportLead}>
        <FormattedMessage id="report.done" values={{ count: done }} />
      </p>
      <ul className={classes.report}>
        {refused.map(({ invoice, outcome }) => (
          <li key={invoice.id}>
            <Numero>{invoice.numero}</Numero>
            <b>{invoice.client.name}</b>
            <span>
              {outcome.error?.message ? (
                outcome.error.message
              ) : (
                <FormattedMessage id="error.network" />
              )}
            </span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button variant="default" onClick={bulk.closeReport}>
          <FormattedMessage id="common.close" />
        </Button>
        <Button onClick={tryAgain}>
          <FormattedMessage id="report.retry" values={{ count: refused.length }} />
        </Button>
      </Group>
    </>
  )
}
