import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { parseAmount } from '../../../lib/format.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { parseSiren } from '../../../lib/siren.ts'
import { isMailbox } from '../../../lib/mailbox.ts'
import { DateField } from '../../../ui/date_field.tsx'
import { FIELD_LABELS } from '../field_labels.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import { FieldLine, useFieldNote } from './field_line.tsx'
import classes from './draft_form.module.css'

interface InputProps {
  name: string
  isAsked?: boolean
}

const DATES = new Set(['issueDate', 'dueDate'])
const AMOUNTS = new Set(['amountTtcCents', 'amountDueCents', 'amountHtCents', 'vatCents'])

/** The field of a draft, typed as what it holds is written. */
export function DraftInput({ name, isAsked = false }: InputProps) {
  const Control = DATES.has(name) ? DayInput : AMOUNTS.has(name) ? AmountInput : WordsInput
  return (
    <FieldLine name={name} isAsked={isAsked}>
      <Control name={name} isAsked={isAsked} />
    </FieldLine>
  )
}

function useInput(name: string, isAsked: boolean) {
  const intl = useIntl()
  const { editor, errors } = useDraftAtHand()
  return {
    value: fieldOf(editor.fields, name)?.value ?? null,
    label: intl.formatMessage({ id: FIELD_LABELS[name] ?? 'fact.client' }),
    description: useFieldNote(name, isAsked),
    error: errors[name],
    write: (value: string | number | null) => editor.edit({ [name]: value }),
  }
}

function WordsInput({ name, isAsked = false }: InputProps) {
  const intl = useIntl()
  const { value, write, error, ...props } = useInput(name, isAsked)
  const [typed, setTyped] = useState(value === null ? '' : String(value))
  const [isLeft, setLeft] = useState(false)
  const rule = RULES[name]
  const words = typed.trim()
  const isWrong = rule !== undefined && words !== '' && rule.read(words) === null

  return (
    <TextInput
      {...props}
      type={name === 'clientEmail' ? 'email' : 'text'}
      classNames={MONO.has(name) ? { input: classes.mono ?? '' } : {}}
      inputMode={name === 'clientSiren' ? 'numeric' : undefined}
      autoComplete="off"
      spellCheck={false}
      value={typed}
      error={isWrong && isLeft ? intl.formatMessage({ id: rule.wrong }) : error}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const next = currentTarget.value.trim()
        const read = rule === undefined ? next : rule.read(next)
        // Half an address is no address: it is saved once it is whole.
        if (next === '') write(null)
        else if (read !== null) write(read)
      }}
    />
  )
}

const MONO = new Set(['numero', 'clientEmail'])

interface Rule {
  read: (typed: string) => string | null
  wrong: MessageId
}

/** What the server takes of these, and what is said of the rest. */
const RULES: Record<string, Rule | undefined> = {
  clientEmail: {
    read: (typed) => (isMailbox(typed) ? typed : null),
    wrong: 'field.email',
  },
  clientSiren: { read: parseSiren, wrong: 'newClient.badSiren' },
  currency: {
    read: (typed) => (/^[a-z]{3}$/i.test(typed) ? typed.toUpperCase() : null),
    wrong: 'imports.badCurrency',
  },
}

function DayInput({ name, isAsked = false }: InputProps) {
  const { value, write, ...props } = useInput(name, isAsked)
  return (
    <DateField
      {...props}
      value={value === null ? '' : String(value)}
      onChange={(day) => write(day === '' ? null : day)}
    />
  )
}

/** What is typed is kept as it is typed; only an amount that can be read one way is saved. */
function AmountInput({ name, isAsked = false }: InputProps) {
  const intl = useIntl()
  const format = useFormat()
  const { editor } = useDraftAtHand()
  const { value, write, error, ...props } = useInput(name, isAsked)
  const currency = currencyOf(editor.fields)
  const shown = typeof value === 'number' ? format.amountIn(value, currency) : ''
  const [typed, setTyped] = useState<string | null>(null)
  const isWrong = typed !== null && typed.trim() !== '' && parseAmount(typed) === null

  return (
    <TextInput
      {...props}
      inputMode="decimal"
      autoComplete="off"
      value={typed ?? shown}
      placeholder={
        name === 'amountDueCents' ? intl.formatMessage({ id: 'imports.whole' }) : undefined
      }
      error={isWrong ? intl.formatMessage({ id: 'payment.badAmount' }) : error}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value)
        const cents = parseAmount(currentTarget.value)
        if (cents !== null) write(cents)
        if (currentTarget.value.trim() === '') write(null)
      }}
      onBlur={() => {
        if (!isWrong) setTyped(null)
      }}
    />
  )
}

const currencyOf = (fields: object) => {
  const currency = fieldOf(fields, 'currency')?.value
  return typeof currency === 'string' ? currency : null
}
