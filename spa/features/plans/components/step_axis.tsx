import { IconPlus } from '@tabler/icons-react'
import { useEffect, useRef, type KeyboardEvent } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { announce } from '../../../ui/announcer.tsx'
import { toneLabel, ToneTag } from '../../../ui/status_tag.tsx'
import { TimelineMark } from '../../../ui/timeline_mark.tsx'
import text from '../../../ui/text.module.css'
import type { StepDraft, StepProblems } from '../plan_draft.ts'
import { dayAfterMove, sideOf } from '../step_moves.ts'
import classes from './step_axis.module.css'

interface StepAxisProps {
  steps: StepDraft[]
  selected: string | undefined
  problems: Map<string, StepProblems>
  onSelect: (key: string) => void
  onMove: (key: string, offsetDays: number) => void
  onAdd: () => void
}

/**
 * The steps on the margin line, before and after the due date. Arrow keys move the one that has the
 * focus by a day (a week with Shift); the number field of the form does the same without them.
 */
export function StepAxis({ steps, selected, problems, onSelect, onMove, onAdd }: StepAxisProps) {
  const format = useFormat()
  const intl = useIntl()
  const buttons = useRef(new Map<string, HTMLButtonElement>())
  const moved = useRef<string | null>(null)

  // A step that overtakes another changes places in the page, which takes the focus away.
  useEffect(() => {
    if (moved.current !== null) buttons.current.get(moved.current)?.focus()
    moved.current = null
  }, [steps])

  const move = (event: KeyboardEvent, step: StepDraft) => {
    const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (direction === 0) return
    event.preventDefault()
    const day = dayAfterMove(steps, step, direction * (event.shiftKey ? 7 : 1))
    if (day === null) {
      announce(intl.formatMessage({ id: 'axis.stuck' }))
      return
    }
    moved.current = step.key
    onMove(step.key, day)
    announce(intl.formatMessage({ id: 'axis.moved' }, sideOf(day)))
  }

  const item = (step: StepDraft) => (
    <li key={step.key} className={classes.item}>
      <span className={classes.offset} aria-hidden="true">
        {step.offsetDays === null ? '…' : format.offset(step.offsetDays)}
      </span>
      <div className={classes.content}>
        <TimelineMark kind={step.requiresManualValidation ? 'stop' : 'open'} />
        <button
          type="button"
          ref={(element) => {
            if (element) buttons.current.set(step.key, element)
            else buttons.current.delete(step.key)
          }}
          className={classes.step}
          aria-pressed={step.key === selected}
          aria-keyshortcuts="ArrowUp ArrowDown"
          aria-describedby="axis-help"
          aria-label={intl.formatMessage(
            { id: 'axis.step' },
            {
              tone: intl.formatMessage({ id: toneLabel(step.tone) }),
              ...sideOf(step.offsetDays ?? 0),
              wrong: problems.has(step.key) ? 'yes' : 'no',
            }
          )}
          onClick={() => onSelect(step.key)}
          onKeyDown={(event) => move(event, step)}
        >
          <ToneTag tone={step.tone} />
          {problems.has(step.key) ? (
            <span className={classes.wrong}>
              <FormattedMessage id="axis.wrong" />
            </span>
          ) : null}
        </button>
      </div>
    </li>
  )

  return (
    <section aria-label={intl.formatMessage({ id: 'axis.label' })} className={classes.axis}>
      <ol className={classes.list}>
        {steps.filter(({ offsetDays }) => offsetDays !== null && offsetDays < 0).map(item)}
        <li className={classes.item} data-due>
          <span className={classes.offset} />
          <div className={classes.content}>
            <TimelineMark kind="due" />
            <span className={classes.due}>
              <FormattedMessage id="plans.due" />
            </span>
          </div>
        </li>
        {steps.filter(({ offsetDays }) => offsetDays === null || offsetDays >= 0).map(item)}
      </ol>
      <div className={classes.foot}>
        <button type="button" className={text.link} onClick={onAdd}>
          <IconPlus size={14} stroke={2} aria-hidden="true" /> <FormattedMessage id="axis.add" />
        </button>
        <p id="axis-help" className={classes.help}>
          <FormattedMessage id="axis.help" />
        </p>
      </div>
    </section>
  )
}
