import { Button, TextInput } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf, fieldErrors } from '../../../lib/errors.ts'
import { DateField } from '../../../ui/date_field.tsx'
import { useUpdateInvoice } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './invoice_facts.module.css'

type Body = NonNullable<Parameters<ReturnType<typeof useUpdateInvoice>['mutate']>[0]['body']>

interface EditableFactProps {
  invoiceId: string
  label: string
  /** how it reads when nobody edits it */
  children: ReactNode
  kind: 'text' | 'amount' | 'date'
  initial: string
  /** the field of the API that a refusal names */
  field: string
  /** a sentence when what was typed is no value */
  validate: (typed: string) => string | null
  toBody: (typed: string) => Body
  /** what saving this value would change, said before */
  effect?: (typed: string) => ReactNode
  locked?: boolean
}

/** One fact of the invoice, corrected where it stands. Escape gives up, Enter saves. */
export function EditableFact(props: EditableFactProps) {
  const { label, children, locked = false } = props
  const intl = useIntl()
  const [editing, setEditing] = useState(false)
  const pencil = useRef<HTMLButtonElement>(null)
  const wasEditing = useRef(false)

  useEffect(() => {
    if (wasEditing.current && !editing) pencil.current?.focus()
    wasEditing.current = editing
  }, [editing])

  if (editing) {
    return (
      <div className={classes.editing}>
        <dt className={classes.hidden}>{label}</dt>
        <dd>
          <FactForm {...props} onClose={() => setEditing(false)} />
        </dd>
      </div>
    )
  }
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>
        {children}
        {locked ? null : (
          <button
            ref={pencil}
            type="button"
            className={classes.pencil}
            aria-label={intl.formatMessage({ id: 'fact.edit' }, { label })}
            onClick={() => setEditing(true)}
          >
            <IconPencil size={15} stroke={1.75} aria-hidden="true" />
          </button>
        )}
      </dd>
    </div>
  )
}

function FactForm({
  invoiceId,
  label,
  kind,
  initial,
  field,
  validate,
  toBody,
  effect,
  onClose,
}: EditableFactProps & { onClose: () => void }) {
  const update = useUpdateInvoice(invoiceId)
  const { failed } = useFeedback()
  const [typed, setTyped] = useState(initial)
  const [error, setError] = useState<string | null>(null)
  const changed = typed !== initial
  // An open calendar takes the first Escape for itself.
  useHotkeys([['Escape', onClose]], [])

  function save() {
    const wrong = validate(typed)
    setError(wrong)
    if (wrong !== null) return
    if (!changed) return onClose()
    update.mutate(
      { params: { id: invoiceId }, body: toBody(typed) },
      {
        onSuccess: onClose,
        onError: (refusal) => {
          const said = fieldErrors(refusal)[field] ?? null
          setError(said)
          if (said === null || failureOf(refusal).status !== 422) failed(refusal)
        },
      }
    )
  }

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {kind === 'date' ? (
        <DateField label={label} value={typed} error={error} onChange={setTyped} />
      ) : (
        <TextInput
          label={label}
          value={typed}
          error={error}
          inputMode={kind === 'amount' ? 'decimal' : undefined}
          autoComplete="off"
          // It was asked for by a press on this very fact.
          ref={focusOnce}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      {changed && effect !== undefined && validate(typed) === null ? effect(typed) : null}
      <div className={classes.buttons}>
        <Button type="submit" size="compact-sm" loading={update.isPending}>
          <FormattedMessage id="fact.save" />
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          <FormattedMessage id="common.cancel" />
        </Button>
      </div>
    </form>
  )
}

function focusOnce(input: HTMLInputElement | null) {
  if (input !== null && input.dataset.focused === undefined) {
    input.dataset.focused = ''
    input.focus()
    input.select()
  }
}
