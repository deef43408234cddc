import { Button } from '@mantine/core'
import { useRef, useState, type RefObject } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { Keys } from '../../../ui/keys.tsx'
import { PlanPreview } from '../../../ui/plan_preview.tsx'
import text from '../../../ui/text.module.css'
import { useDraftPreview } from '../api/use_draft.ts'
import { doubtsOf, fieldsOfForm } from '../doubts.ts'
import type { Draft } from '../types.ts'
import type { DraftEditor } from '../use_draft_editor.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useValidation } from '../use_validation.ts'
import { ClientLine } from './client_line.tsx'
import { DraftProvider } from './draft_context.tsx'
import { DraftHead } from './draft_head.tsx'
import { DraftInput } from './draft_inputs.tsx'
import { EmailConfirmation, NotChased, ProbableDuplicates, Warnings } from './draft_notes.tsx'
import { EverythingRead } from './everything_read.tsx'
import { PlanLine } from './plan_line.tsx'
import { QuotaRefusal } from './quota_refusal.tsx'
import classes from './draft_form.module.css'

interface DraftFormProps {
  batchId: string
  draft: Draft
  fileName: string
  editor: DraftEditor
  form: RefObject<HTMLFormElement | null>
  /** « 2 sur 4 » among those that wait. */
  position: { rank: number; count: number }
  onField: (name: string) => void
  onSkip: () => void
  onValidated: () => void
}

/** The fields of one draft: doubtful ones first and in the order of Tab, then the rest, then what will leave. */
export function DraftForm({
  batchId,
  draft,
  fileName,
  editor,
  form,
  position,
  onField,
  onSkip,
  onValidated,
}: DraftFormProps) {
  const intl = useIntl()
  // As it was opened: a field that is settled keeps its place under the fingers.
  const [asked] = useState(() => doubtsOf(draft))
  const [confirmedEmail, setConfirmedEmail] = useState<string | null>(null)
  const [allowsDuplicate, setAllowsDuplicate] = useState(false)
  const preview = useDraftPreview(batchId, draft)
  const email = String(fieldOf(editor.fields, 'clientEmail')?.value ?? '')
  const isConfirmed = confirmedEmail === email
  const validation = useValidation({ batchId, draft, editor, form, onValidated })
  const isLast = position.count === 1
  const label = intl.formatMessage({ id: isLast ? 'imports.validateLast' : 'imports.validateNext' })
  const actions = useRef<HTMLDivElement>(null)

  function validate() {
    validation.validate({ emailConfirmed: isConfirmed, allowDuplicate: allowsDuplicate })
  }

  function settle(name: string) {
    editor.edit({ [name]: fieldOf(editor.fields, name)?.value ?? null })
    const next = asked[asked.indexOf(name as (typeof asked)[number]) + 1]
    const target =
      next === undefined ? actions.current : form.current?.querySelector(`[data-field="${next}"]`)
    target?.querySelector<HTMLElement>('input, select, button')?.focus()
  }

  useActions(intl.formatMessage({ id: 'imports.keys' }), [
    { id: 'draft.validate', label, keys: 'mod+Enter', inFields: true, run: validate },
    { id: 'draft.skip', label: intl.formatMessage({ id: 'imports.skip' }), keys: 's', run: onSkip },
  ])

  return (
    <DraftProvider
      value={{ batchId, draft, editor, errors: validation.errors, onField, onSettled: settle }}
    >
      <form
        ref={form}
        className={classes.form}
        aria-labelledby="piece"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          validate()
        }}
      >
        <DraftHead fileName={fileName} asked={asked} />
        <NotChased onSkip={onSkip} />
        <Warnings asked={asked} />
        <ProbableDuplicates isAllowed={allowsDuplicate} onAllow={setAllowsDuplicate} />
        {asked.map((name) => (
          <DraftInput key={name} name={name} isAsked />
        ))}
        <div className={classes.lines}>
          <ClientLine />
          {fieldsOfForm(editor.fields)
            .filter((name) => !asked.includes(name))
            .map((name) => (
              <DraftInput key={name} name={name} />
            ))}
          <PlanLine />
        </div>
        <EverythingRead />
        {draft.emailConfirmed || email === '' ? null : (
          <EmailConfirmation
            email={email}
            isConfirmed={isConfirmed}
            onConfirm={(isTicked) => setConfirmedEmail(isTicked ? email : null)}
            error={isConfirmed ? undefined : validation.errors.emailConfirmed}
          />
        )}
        {validation.quota === null ? null : <QuotaRefusal figures={validation.quota} />}
        {validation.sentence === null ? null : (
          <p role="alert" className={classes.refused}>
            {validation.sentence}
          </p>
        )}
        <div ref={actions} className={classes.actions}>
          <Button
            type="submit"
            loading={validation.isPending}
            rightSection={
              <span className={classes.keys}>
                <Keys keys="mod+Enter" />
              </span>
            }
          >
            {label}
          </Button>
          <Button variant="default" onClick={onSkip}>
            <FormattedMessage id="imports.skip" />
          </Button>
          <span className={classes.position}>
            <FormattedMessage id="imports.position" values={position} />
          </span>
        </div>
        <section className={classes.preview} aria-busy={preview.isFetching}>
          {draft.dueDate === null ? (
            <p className={text.detail}>
              <FormattedMessage id="imports.undated" />
            </p>
          ) : preview.data === undefined ? null : (
            <PlanPreview preview={preview.data.data} headingOrder={3} />
          )}
        </section>
      </form>
    </DraftProvider>
  )
}
