import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import classes from './plan_changes.module.css'

/** What a change does to the reminders to come: a sentence, then each of them with its dates. */
export function PlanChanges({ changes }: { changes: Data.PlanChange[] }) {
  const intl = useIntl()
  const format = useFormat()
  const count = (kind: Data.PlanChange['change']) =>
    changes.filter(({ change }) => change === kind).length
  const touched = changes.filter(({ change }) => change !== 'kept')

  return (
    <div className={classes.changes} role="status">
      <p className={classes.sentence}>
        <FormattedMessage
          id={touched.length === 0 ? 'changes.none' : 'changes.summary'}
          values={{
            moved: count('moved'),
            added: count('added'),
            removed: count('removed'),
          }}
        />
      </p>
      <ul className={classes.list}>
        {touched.map((change) => (
          <li key={change.stepId} data-change={change.change}>
            <span className={classes.offset}>{format.offset(change.offsetDays)}</span>
            <span>{intl.formatMessage({ id: toneLabel(change.tone) })}</span>
            <span className={classes.dates}>
              <FormattedMessage
                id={
                  change.change === 'moved'
                    ? 'changes.moved'
                    : change.change === 'added'
                      ? 'changes.added'
                      : 'changes.removed'
                }
                values={{
                  from: change.from === null ? '' : format.instantShortDay(change.from),
                  to: change.to === null ? '' : format.instantShortDay(change.to),
                }}
              />
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
