import { Button, Group } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { useValidateAll } from '../api/use_validations.ts'
import { quotaOf } from '../quota.ts'
import type { DraftRow } from '../types.ts'
import { QuotaRefusal } from './quota_refusal.tsx'
import classes from './dialogs.module.css'

interface ValidateAllProps {
  batchId: string
  drafts: readonly DraftRow[]
  onDone: (count: number) => void
  onClose: () => void
}

/** What would become invoices at once, named one by one before it happens. */
export function ValidateAllDialog({ batchId, drafts, onDone, onClose }: ValidateAllProps) {
  const intl = useIntl()
  const format = useFormat()
  const request = useValidateAll(batchId)
  const count = drafts.length
  const failure = request.isError ? failureOf(request.error) : null
  const quota = failure && quotaOf(failure)

  return (
    <Dialog
      title={<FormattedMessage id="imports.all.title" values={{ count }} />}
      width={520}
      onClose={onClose}
    >
      <div className={classes.body}>
        <p className={classes.lead}>
          <FormattedMessage id="imports.all.effect" />
        </p>
        <ul className={classes.list}>
          {drafts.map(({ id, clientName, numero, amountTtcCents, dueDate }) => (
            <li key={id}>
              <span>
                {clientName} <Numero>{numero ?? ''}</Numero>
              </span>
              <b>{format.amount(amountTtcCents ?? 0)}</b>
              {dueDate === null ? null : (
                <span className={classes.due}>
                  <FormattedMessage id="imports.all.due" values={{ day: format.date(dueDate) }} />
                </span>
              )}
            </li>
          ))}
        </ul>
        {quota ? <QuotaRefusal figures={quota} /> : null}
        {failure !== null && !quota ? (
          <p role="alert" className={classes.refused}>
            {messageOf(intl, failure)}
          </p>
        ) : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button
            data-autofocus
            loading={request.isPending}
            onClick={() =>
              request.mutate(
                drafts.map(({ id, revision }) => ({ id, revision })),
                { onSuccess: () => onDone(count) }
              )
            }
          >
            <FormattedMessage id="imports.all.confirm" values={{ count }} />
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
