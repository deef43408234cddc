import { Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconInfoCircle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { NOT_CHASED } from '../document_labels.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { warningsOfAll } from '../warning_words.ts'
import { useDraftAtHand } from './draft_context.tsx'
import classes from './draft_notes.module.css'

/** A quote, a credit note, a paid invoice: why nothing would be sent, and how to say otherwise. */
export function NotChased({ onSkip }: { onSkip: () => void }) {
  const { draft, editor } = useDraftAtHand()
  const reason = draft.notChasedBecause
  if (reason === null) return null
  const isForeign = reason === 'currency_unsupported'
  const isPaid = reason === 'already_paid'

  return (
    <div className={classes.note} data-tone="info">
      <IconInfoCircle size={18} stroke={1.75} aria-hidden="true" />
      <div>
        <p>
          <FormattedMessage
            id={NOT_CHASED[reason] ?? 'imports.notChased.other'}
            values={{ currency: draft.currency ?? '' }}
          />
        </p>
        <div className={classes.acts}>
          <Button size="compact-sm" variant="default" onClick={onSkip}>
            <FormattedMessage id="imports.skip" />
          </Button>
          {isForeign ? null : (
            <button
              type="button"
              className={text.link}
              onClick={() =>
                editor.edit(
                  isPaid
                    ? { documentType: 'invoice', amountDueCents: totalOf(editor.fields) }
                    : { documentType: 'invoice' }
                )
              }
            >
              <FormattedMessage id={isPaid ? 'imports.isDue' : 'imports.isInvoice'} />
            </button>
          )}
        </div>
      </div>
    </div>
  )
}

const totalOf = (fields: object) => fieldOf(fields, 'amountTtcCents')?.value ?? null

/** What speaks of the whole document, or of a value that is not asked about. */
export function Warnings({ asked }: { asked: readonly string[] }) {
  const { draft } = useDraftAtHand()
  const warnings = warningsOfAll(draft.warnings, asked)
  if (warnings.length === 0) return null
  return (
    <ul className={classes.warnings}>
      {warnings.map(({ code, words, values }) => (
        <li key={code}>
          <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <FormattedMessage id={words} values={values} />
          </span>
        </li>
      ))}
    </ul>
  )
}

/** The same invoice is probably here already: shown with what it is, and a person decides. */
export function ProbableDuplicates({
  isAllowed,
  onAllow,
}: {
  isAllowed: boolean
  onAllow: (isAllowed: boolean) => void
}) {
  const format = useFormat()
  const { duplicates } = useDraftAtHand().draft
  if (duplicates.length === 0) return null
  return (
    <div className={classes.note} data-tone="late" data-field="duplicates">
      <IconCopy size={18} stroke={1.75} aria-hidden="true" />
      <div>
        {duplicates.map(({ invoiceId, numero, amountTtcCents, clientName }) => (
          <p key={invoiceId}>
            <FormattedMessage
              id="imports.probableDuplicate"
              values={{ numero, client: clientName, amount: format.amount(amountTtcCents) }}
            />{' '}
            <Link
              to="/factures/$invoiceId"
              params={{ invoiceId }}
              target="_blank"
              className={text.link}
            >
              <FormattedMessage id="newInvoice.seeDuplicate" />
            </Link>
          </p>
        ))}
        <Checkbox
          mt={6}
          checked={isAllowed}
          onChange={({ currentTarget }) => onAllow(currentTarget.checked)}
          label={<FormattedMessage id="imports.allowDuplicate" />}
        />
      </div>
    </div>
  )
}

/** Where reminders would go is looked at by a person, once, letter by letter. */
export function EmailConfirmation({
  email,
  isConfirmed,
  onConfirm,
  error,
}: {
  email: string
  isConfirmed: boolean
  onConfirm: (isConfirmed: boolean) => void
  error: string | undefined
}) {
  return (
    <div className={classes.confirm}>
      <Checkbox
        id="adresse-relue"
        checked={isConfirmed}
        onChange={({ currentTarget }) => onConfirm(currentTarget.checked)}
        error={error}
        label={
          <FormattedMessage
            id="imports.confirmEmail"
            values={{
              email: (
                <b key="email" className={classes.email}>
                  {email}
                </b>
              ),
            }}
          />
        }
      />
    </div>
  )
}
