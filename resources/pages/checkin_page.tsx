import { CHECKIN_CHOICES, type CheckinChoice } from '#values/checkin_status'
import { Page, Part, type Frame } from './layout.js'
import type { ReactNode } from 'react'

/** What the question is about, formatted for its reader. */
export interface CheckinView {
  client: string
  numero: string
  remainder: string
  dueDate: string
  tone: 'amical' | 'courtois' | 'ferme' | 'mise_en_demeure'
  /** « le lundi 30 novembre à 9 h 12 »; null for a reminder that is late */
  departure: string | null
  /** days of the calendar, `YYYY-MM-DD` */
  today: string
  tomorrow: string
  nextWeek: string
}

/** What came back and could not be recorded. */
export interface CheckinFault {
  choice: CheckinChoice
  /** of the catalogue, `checkin.…` */
  sentence: 'again' | 'fault_amount' | 'fault_date'
  typed: Partial<Record<'paid_on' | 'until' | 'amount', string>>
}

/**
 * The question, with its four answers. Opening the page changes nothing: each answer is a form of its
 * own, the one that was chosen in the mail first, and none of them needs a script.
 */
export function CheckinPage({
  frame,
  action,
  nonce,
  view,
  chosen,
  fault,
}: {
  frame: Frame
  action: string
  nonce: string
  view: CheckinView
  chosen: CheckinChoice | null
  fault: CheckinFault | null
}) {
  const words: Frame['words'] = (key, values) =>
    frame.words(`checkin.${key}`, { remainder: view.remainder, ...values })
  const first = fault?.choice ?? chosen ?? 'paid'
  const choices = [first, ...CHECKIN_CHOICES.filter((choice) => choice !== first)]
  const tone = words(view.tone)

  return (
    <Page frame={frame} title={words('title')}>
      <Part aside={words('aside')}>
        <h1>{words('title')}</h1>
        <div className="about">
          <p className="who display">{view.client}</p>
          <p className="amount">{view.remainder}</p>
          <p>{words('invoice', { numero: view.numero, due: view.dueDate })}</p>
          <p className="muted">
            {view.departure
              ? words('leaves', { tone, when: view.departure })
              : words('late', { tone })}
          </p>
        </div>
      </Part>
      <Part aside={words('answers')}>
        {fault && (
          <p className="notice late" role="alert" id="fault">
            {words(fault.sentence)}
          </p>
        )}
        <div className="asks">
          {choices.map((choice) => (
            <form
              key={choice}
              method="post"
              action={action}
              className={choice === first ? 'first' : undefined}
            >
              <h2>{words(`${choice}_heading`)}</h2>
              <p className="muted">{words(`${choice}_hint`)}</p>
              <Inputs choice={choice} words={words} view={view} fault={fault} />
              <input type="hidden" name="nonce" value={nonce} />
              <button
                className={choice === first ? 'button' : 'button plain'}
                name="answer"
                value={choice}
              >
                {words(choice)}
              </button>
            </form>
          ))}
        </div>
      </Part>
    </Page>
  )
}

function Inputs({
  choice,
  words,
  view,
  fault,
}: {
  choice: CheckinChoice
  words: Frame['words']
  view: CheckinView
  fault: CheckinFault | null
}) {
  const own = fault?.choice === choice ? fault : null
  const wrong = (name: 'amount' | 'date') =>
    own?.sentence === `fault_${name}`
      ? ({ 'aria-invalid': true, 'aria-describedby': 'fault' } as const)
      : {}
  const received = (
    <Field label={words('paid_on')}>
      <input
        type="date"
        name="paid_on"
        defaultValue={own?.typed.paid_on ?? view.today}
        max={view.today}
        required
        {...wrong('date')}
      />
    </Field>
  )
  switch (choice) {
    case 'paid':
      return received
    case 'partly_paid':
      return (
        <div className="row">
          <Field label={words('amount')}>
            <input
              name="amount"
              inputMode="decimal"
              autoComplete="off"
              defaultValue={own?.typed.amount ?? ''}
              maxLength={20}
              required
              {...wrong('amount')}
            />
          </Field>
          {received}
        </div>
      )
    case 'wait':
      return (
        <Field label={words('until')}>
          <input
            type="date"
            name="until"
            defaultValue={own?.typed.until ?? view.nextWeek}
            min={view.tomorrow}
            required
            {...wrong('date')}
          />
        </Field>
      )
    case 'still_pending':
      return null
  }
}

function Field({ label, children }: { label: string; children: ReactNode }) {
  return (
    <label className="field">
      {label}
      {children}
    </label>
  )
}
