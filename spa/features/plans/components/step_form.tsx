import { Button, Checkbox, NativeSelect, NumberInput, Title } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import type { MessageId } from '../../../lib/i18n.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import {
  MAX_OFFSET,
  MIN_OFFSET,
  TONES,
  type StepDraft,
  type StepProblem,
  type StepProblems,
  type Tone,
} from '../plan_draft.ts'
import { sideOf } from '../step_moves.ts'
import classes from './plan_editor.module.css'
import { TemplateField } from './template_field.tsx'
import { TextRemarks } from './text_remarks.tsx'

const PROBLEMS: Record<StepProblem, MessageId> = {
  noDay: 'step.noDay',
  outOfRange: 'step.outOfRange',
  sameDay: 'step.sameDay',
  oneFormal: 'step.oneFormal',
  formalLast: 'step.formalLast',
  empty: 'field.required',
}

interface StepFormProps {
  step: StepDraft
  number: number
  problems: StepProblems | undefined
  /** what the server refused, by field */
  refused: Partial<Record<keyof StepProblems, string>>
  preview: Data.TemplatePreview | undefined
  onChange: (change: Partial<StepDraft>) => void
  /** null when it is the only one */
  onRemove: (() => void) | null
}

/** One step: when, in what tone, by whose leave, and its words. */
export function StepForm(props: StepFormProps) {
  const { step, number, problems, refused, preview, onChange, onRemove } = props
  const intl = useIntl()
  const formal = step.tone === 'mise_en_demeure'
  const errorOf = (field: keyof StepProblems) => {
    const problem = problems?.[field]
    return problem ? intl.formatMessage({ id: PROBLEMS[problem] }) : refused[field]
  }

  return (
    <section className={classes.form} aria-labelledby="step-title">
      <Title order={2} id="step-title">
        <FormattedMessage id="step.title" values={{ number }} />
      </Title>
      <div className={classes.pair}>
        <NumberInput
          label={intl.formatMessage({ id: 'step.offset' })}
          description={
            step.offsetDays === null
              ? undefined
              : intl.formatMessage({ id: 'step.offsetHint' }, sideOf(step.offsetDays))
          }
          min={MIN_OFFSET}
          max={MAX_OFFSET}
          clampBehavior="none"
          allowDecimal={false}
          value={step.offsetDays ?? ''}
          error={errorOf('offsetDays')}
          onChange={(value) => onChange({ offsetDays: typeof value === 'number' ? value : null })}
        />
        <NativeSelect
          label={intl.formatMessage({ id: 'step.tone' })}
          data={TONES.map((tone) => ({
            value: tone,
            label: intl.formatMessage({ id: toneLabel(tone) }),
          }))}
          value={step.tone}
          error={errorOf('tone')}
          onChange={({ currentTarget }) => onChange({ tone: currentTarget.value as Tone })}
        />
      </div>
      <Checkbox
        label={intl.formatMessage({ id: 'step.manual' })}
        description={intl.formatMessage({ id: formal ? 'step.manualFormal' : 'step.manualHint' })}
        checked={step.requiresManualValidation}
        disabled={formal}
        onChange={({ currentTarget }) =>
          onChange({ requiresManualValidation: currentTarget.checked })
        }
      />
      <Checkbox
        label={intl.formatMessage({ id: 'step.attach' })}
        description={intl.formatMessage({ id: 'step.attachHint' })}
        checked={step.attachInvoice}
        onChange={({ currentTarget }) => onChange({ attachInvoice: currentTarget.checked })}
      />
      <div>
        <TemplateField
          label={intl.formatMessage({ id: 'step.subject' })}
          value={step.subject}
          maxLength={200}
          error={errorOf('subject')}
          onChange={(subject) => onChange({ subject })}
        />
        <TextRemarks
          text={step.subject}
          errors={preview?.errors.subject}
          warnings={preview?.warnings.subject}
          missing={preview?.missing}
          onFix={(subject) => onChange({ subject })}
        />
      </div>
      <div>
        <TemplateField
          multiline
          label={intl.formatMessage({ id: 'step.body' })}
          value={step.body}
          maxLength={8000}
          error={errorOf('body')}
          onChange={(body) => onChange({ body })}
        />
        <TextRemarks
          text={step.body}
          errors={preview?.errors.body}
          warnings={preview?.warnings.body}
          missing={preview?.missing}
          onFix={(body) => onChange({ body })}
        />
      </div>
      <Button
        variant="default"
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden="true" />}
        disabled={onRemove === null}
        onClick={() => onRemove?.()}
        style={{ alignSelf: 'flex-start' }}
      >
        <FormattedMessage id="step.remove" />
      </Button>
    </section>
  )
}
