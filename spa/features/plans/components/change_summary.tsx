import { Skeleton } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import type { usePlanChangePreview } from '../api/use_plans.ts'
import classes from './change_summary.module.css'

type Preview = Data.PlanChangePreview
type Change = Preview['examples'][number]['changes'][number]

/** What saving would do to the reminders of open invoices: figures, then a few of them in full. */
export function ChangeSummary({ preview }: { preview: ReturnType<typeof usePlanChangePreview> }) {
  if (preview.isIdle) return null
  if (preview.isPending) {
    return (
      <Waiting>
        <Skeleton height={80} />
      </Waiting>
    )
  }
  if (preview.isError) {
    const { variables } = preview
    return <LoadFailed error={preview.error} onRetry={() => preview.mutate(variables)} />
  }
  return <Summary preview={preview.data.data} />
}

function Summary({ preview }: { preview: Preview }) {
  const { moved, cancelled, added, rewritten, approvalsWithdrawn, leaving } = preview
  return (
    <div role="status">
      <p className={classes.lead}>
        <FormattedMessage
          id="planChange.lead"
          values={{
            replanned: preview.replanned,
            invoices: preview.invoices,
            more: preview.more ? 'yes' : 'no',
          }}
        />
      </p>
      <ul className={classes.figures}>
        {moved > 0 ? (
          <FormattedMessage id="planChange.moved" values={{ count: moved }} tagName="li" />
        ) : null}
        {cancelled > 0 ? (
          <FormattedMessage id="planChange.cancelled" values={{ count: cancelled }} tagName="li" />
        ) : null}
        {added > 0 ? (
          <FormattedMessage id="planChange.added" values={{ count: added }} tagName="li" />
        ) : null}
        {rewritten > 0 ? (
          <FormattedMessage id="planChange.rewritten" values={{ count: rewritten }} tagName="li" />
        ) : null}
        {approvalsWithdrawn > 0 ? (
          <FormattedMessage
            id="planChange.approvals"
            values={{ count: approvalsWithdrawn }}
            tagName="li"
          />
        ) : null}
        {leaving > 0 ? (
          <FormattedMessage id="planChange.leaving" values={{ count: leaving }} tagName="li" />
        ) : null}
      </ul>
      {preview.examples.length === 0 ? null : (
        // Scrolls by itself, so the keyboard must be able to stand in it.
        // eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex
        <ul className={classes.examples} tabIndex={0}>
          {preview.examples.map(({ id, numero, clientName, changes }) => (
            <li key={id} className={classes.example}>
              <span>
                <b>{clientName}</b> <Numero>{numero}</Numero>
              </span>
              <ul className={classes.changes}>
                {changes.map((change) => (
                  <ReminderChange
                    key={`${change.kind}${change.offsetDays}${change.from}`}
                    change={change}
                  />
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function ReminderChange({ change }: { change: Change }) {
  const format = useFormat()
  const day = (instant: string | null) => (instant === null ? '' : format.instantShortDay(instant))
  return (
    <li className={classes.change}>
      <ToneTag tone={change.tone} />
      <span>
        <FormattedMessage
          id="planChange.reminder"
          values={{ kind: change.kind, from: day(change.from), to: day(change.to) }}
        />
      </span>
    </li>
  )
}
