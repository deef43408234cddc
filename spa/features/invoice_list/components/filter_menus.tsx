import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import type { ReactNode } from 'react'
import type { MessageId } from '../../../lib/i18n.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import type { InvoiceState, Tone } from '../api/filters.ts'
import { usePlans } from '../api/use_invoices.ts'
import type { Condition, ParsedSearch } from '../search_syntax/parse.ts'
import type { Operator } from '../search_syntax/vocabulary.ts'
import { AmountForm } from './amount_form.tsx'
import { ClientPicker } from './client_picker.tsx'
import { STATE_LABELS } from './condition_words.tsx'
import { DueForm } from './due_form.tsx'
import classes from './filters.module.css'
import { PickerPopover } from './picker_popover.tsx'

const STATES: InvoiceState[] = [
  'late',
  'upcoming',
  'in_relance',
  'awaiting_user_confirmation',
  'litigation',
  'paid',
  'cancelled',
]
const TONES: Tone[] = ['amical', 'courtois', 'ferme', 'mise_en_demeure']

interface FilterMenusProps {
  parsed: ParsedSearch
  onChoose: (operator: Operator, condition: Condition | null) => void
}

/** One menu per thing that can be asked; each writes into the search what one could have typed. */
export function FilterMenus({ parsed, onChoose }: FilterMenusProps) {
  const plans = usePlans()
  const conditions = parsed.tokens.flatMap(({ condition }) => condition ?? [])
  // What has its chip is changed there or in the field: the bar stays on one line.
  const isAsked = (operator: Operator) => conditions.some((one) => one.operator === operator)
  const states = conditions.flatMap((one) => (one.operator === 'status' ? one.values : []))
  const tones = conditions.flatMap((one) => (one.operator === 'step' ? one.values : []))
  const names = conditions.flatMap((one) => (one.operator === 'plan' ? one.values : []))
  const isUnplanned = conditions.some((one) => one.operator === 'plan' && one.values.length === 0)

  const choose = <Value,>(operator: 'status' | 'step', known: Value[], value: Value) => {
    const values = known.includes(value) ? known.filter((one) => one !== value) : [...known, value]
    onChoose(operator, values.length === 0 ? null : ({ operator, values } as Condition))
  }

  return (
    <>
      <ChoiceMenu word="filter.status">
        {STATES.map((state) => (
          <Choice
            key={state}
            label={<FormattedMessage id={STATE_LABELS[state]} />}
            chosen={states.includes(state)}
            onToggle={() => choose('status', states, state)}
          />
        ))}
      </ChoiceMenu>
      <PickerPopover word="filter.client">
        {(close) => (
          <ClientPicker
            onPick={(name) => {
              onChoose('client', { operator: 'client', values: [name] })
              close()
            }}
          />
        )}
      </PickerPopover>
      <ChoiceMenu word="filter.plan">
        {plans.data?.data.map(({ id, name }) => (
          <Choice
            key={id}
            label={name}
            chosen={names.includes(name)}
            onToggle={() =>
              onChoose('plan', names.includes(name) ? null : { operator: 'plan', values: [name] })
            }
          />
        ))}
        <Choice
          label={<FormattedMessage id="chip.noPlan" />}
          chosen={isUnplanned}
          onToggle={() => onChoose('plan', isUnplanned ? null : { operator: 'plan', values: [] })}
        />
      </ChoiceMenu>
      <ChoiceMenu word="filter.step">
        {TONES.map((tone) => (
          <Choice
            key={tone}
            label={<FormattedMessage id={toneLabel(tone)} />}
            chosen={tones.includes(tone)}
            onToggle={() => choose('step', tones, tone)}
          />
        ))}
      </ChoiceMenu>
      {isAsked('amount') ? null : (
        <PickerPopover word="filter.amount">
          {(close) => (
            <AmountForm
              onChoose={(range) => {
                onChoose('amount', { operator: 'amount', range })
                close()
              }}
            />
          )}
        </PickerPopover>
      )}
      {isAsked('due') ? null : (
        <PickerPopover word="filter.due">
          {(close) => (
            <DueForm
              onChoose={(range) => {
                onChoose('due', { operator: 'due', range })
                close()
              }}
            />
          )}
        </PickerPopover>
      )}
    </>
  )
}

function ChoiceMenu({ word, children }: { word: MessageId; children: ReactNode }) {
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <button type="button" className={classes.menu}>
          <FormattedMessage id={word} />
          <IconChevronDown size={13} stroke={2} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  )
}

function Choice({
  label,
  chosen,
  onToggle,
}: {
  label: ReactNode
  chosen: boolean
  onToggle: () => void
}) {
  return (
    <Menu.CheckboxItem checked={chosen} onChange={onToggle}>
      {label}
    </Menu.CheckboxItem>
  )
}
