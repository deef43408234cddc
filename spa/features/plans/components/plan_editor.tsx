import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useBlocker } from '@tanstack/react-router'
import { useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useTemplatePreview } from '../api/use_template_preview.ts'
import type { PlanDraft, StepDraft, StepProblems } from '../plan_draft.ts'
import type { EditorSearch } from '../plan_search.ts'
import { usePlanDraft } from '../use_plan_draft.ts'
import { LeaveDialog } from './leave_dialog.tsx'
import { MailPreview } from './mail_preview.tsx'
import classes from './plan_editor.module.css'
import { StepAxis } from './step_axis.tsx'
import { StepForm } from './step_form.tsx'

/** Long enough to finish a word. */
const TYPING_MS = 350

interface PlanEditorProps {
  editor: ReturnType<typeof usePlanDraft>
  search: EditorSearch
  onSearch: (search: EditorSearch) => void
  /** by dotted field, `steps.1.body` */
  refused: Record<string, string>
  isSaving: boolean
  onSave: () => void
  onReset: (() => void) | null
  notice?: ReactNode
}

/** The axis of the steps, the form of one of them, and its mail as it would leave. */
export function PlanEditor(props: PlanEditorProps) {
  const { editor, search, onSearch, refused, isSaving, onSave, onReset, notice } = props
  const { draft, problems } = editor
  const [locale, setLocale] = useState<'fr' | 'en' | null>(null)
  const [selectedKey, setSelectedKey] = useState(
    () => draft.steps[(search.etape ?? 1) - 1]?.key ?? draft.steps[0]?.key
  )
  const step = draft.steps.find(({ key }) => key === selectedKey) ?? draft.steps[0]
  const number = step === undefined ? 1 : draft.steps.indexOf(step) + 1
  const select = (key: string, steps = draft.steps) => {
    setSelectedKey(key)
    onSearch({ ...search, etape: Math.max(1, steps.findIndex((one) => one.key === key) + 1) })
  }

  const tried = {
    subject: step?.subject ?? '',
    body: step?.body ?? '',
    tone: step?.tone ?? ('courtois' as const),
    offsetDays: Math.max(-90, Math.min(365, step?.offsetDays ?? 0)),
    attachInvoice: step?.attachInvoice ?? true,
    invoiceId: search.facture ?? null,
    ...(locale === null ? {} : { locale }),
  }
  const [settled] = useDebouncedValue(JSON.stringify(tried), TYPING_MS)
  const template = useTemplatePreview(JSON.parse(settled) as typeof tried)
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => editor.isDirty && current.pathname !== next.pathname,
    enableBeforeUnload: () => editor.isDirty,
    withResolver: true,
  })

  return (
    <form
      className={classes.editor}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        onSave()
      }}
    >
      <PlanFields draft={draft} refused={refused} onChange={editor.change} />
      {notice}
      <div className={classes.columns}>
        <StepAxis
          steps={draft.steps}
          selected={step?.key}
          problems={problems}
          onSelect={select}
          onMove={(key, offsetDays) => editor.changeStep(key, { offsetDays })}
          onAdd={() => select(editor.addStep())}
        />
        {step === undefined ? null : (
          <StepForm
            key={step.key}
            step={step}
            number={number}
            problems={problems.get(step.key)}
            refused={refusedOf(refused, number - 1)}
            preview={template.isPlaceholderData ? undefined : template.data?.data}
            onChange={(change: Partial<StepDraft>) => editor.changeStep(step.key, change)}
            onRemove={draft.steps.length > 1 ? () => editor.removeStep(step.key) : null}
          />
        )}
        <MailPreview
          draft={tried}
          query={template}
          onInvoice={(id) => onSearch({ ...search, facture: id ?? undefined })}
          onLocale={setLocale}
        />
      </div>
      <SaveBar
        isDirty={editor.isDirty}
        wrong={problems.size}
        isSaving={isSaving}
        onReset={onReset}
      />
      <LeaveDialog
        opened={blocker.status === 'blocked'}
        onStay={() => blocker.reset?.()}
        onLeave={() => blocker.proceed?.()}
      />
    </form>
  )
}

function refusedOf(refused: Record<string, string>, index: number) {
  const own: Partial<Record<keyof StepProblems, string>> = {}
  for (const field of ['offsetDays', 'tone', 'subject', 'body'] as const) {
    const message = refused[`steps.${index}.${field}`]
    if (message !== undefined) own[field] = message
  }
  return own
}

interface PlanFieldsProps {
  draft: PlanDraft
  refused: Record<string, string>
  onChange: (change: Partial<PlanDraft>) => void
}

function PlanFields({ draft, refused, onChange }: PlanFieldsProps) {
  const intl = useIntl()
  return (
    <div className={classes.fields}>
      <TextInput
        label={intl.formatMessage({ id: 'planEditor.name' })}
        maxLength={80}
        value={draft.name}
        error={
          refused.name ??
          (draft.name.trim() === '' ? intl.formatMessage({ id: 'field.required' }) : undefined)
        }
        onChange={({ currentTarget }) => onChange({ name: currentTarget.value })}
      />
      <Textarea
        autosize
        minRows={1}
        maxRows={4}
        label={intl.formatMessage({ id: 'planEditor.description' })}
        maxLength={1000}
        value={draft.description}
        onChange={({ currentTarget }) => onChange({ description: currentTarget.value })}
      />
      <NativeSelect
        label={intl.formatMessage({ id: 'planEditor.silence' })}
        value={draft.silencePolicy}
        data={[
          {
            value: 'friendly_goes_on',
            label: intl.formatMessage({ id: 'planEditor.friendlyGoesOn' }),
          },
          { value: 'always_hold', label: intl.formatMessage({ id: 'planEditor.alwaysHold' }) },
        ]}
        onChange={({ currentTarget }) =>
          onChange({ silencePolicy: currentTarget.value as PlanDraft['silencePolicy'] })
        }
      />
    </div>
  )
}

interface SaveBarProps {
  isDirty: boolean
  wrong: number
  isSaving: boolean
  onReset: (() => void) | null
}

/** Nothing is saved by itself: the bar says so, and what stands in the way. */
function SaveBar({ isDirty, wrong, isSaving, onReset }: SaveBarProps) {
  return (
    <div className={classes.bar}>
      <span className={classes.barWords} role="status">
        {wrong > 0 ? (
          <FormattedMessage id="planEditor.wrong" values={{ count: wrong }} />
        ) : (
          <FormattedMessage id={isDirty ? 'planEditor.dirty' : 'planEditor.clean'} />
        )}
      </span>
      {onReset === null ? null : (
        <Button variant="default" disabled={!isDirty} onClick={onReset}>
          <FormattedMessage id="planEditor.reset" />
        </Button>
      )}
      <Button type="submit" disabled={!isDirty || wrong > 0} loading={isSaving}>
        <FormattedMessage id="planEditor.save" />
      </Button>
    </div>
  )
}
