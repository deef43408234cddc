import type { ReactNode } from 'react'
import { DISPUTE_TOPICS, DOCUMENT_TOPICS } from '#values/client_answers'
import type { ClientView, Forms } from './client_view.js'
import { Choices, Field, type FieldProps } from './fields.js'
import type { Frame } from './layout.js'
import { SignedForm } from './signed_form.js'

interface ListProps {
  frame: Frame
  view: ClientView
  forms: Forms
}

/** Every way to answer, closed until it is wanted; the one that was sent with a fault is open. */
export function AnswerList(props: ListProps) {
  const { words } = props.frame
  const { days } = props.forms
  const creditor = props.view.creditor.shortName
  return (
    <div className="answers no-print">
      <Answer {...props} name="paid">
        {(field) => (
          <div className="row">
            <Field
              {...field('saidOn', 'form.paid_on')}
              type="date"
              value={days.today}
              min={days.earliestPayment}
              max={days.today}
              required
            />
            <Field
              {...field('amount', 'form.amount_paid')}
              inputMode="decimal"
              value={props.view.remainder}
            />
          </div>
        )}
      </Answer>
      <Answer {...props} name="promise">
        {(field) => (
          <div className="row">
            <Field
              {...field('saidOn', 'form.promised_on')}
              type="date"
              min={days.today}
              max={days.latestPromise}
              required
            />
            <Field
              {...field('amount', 'form.amount_promised')}
              inputMode="decimal"
              value={props.view.remainder}
            />
          </div>
        )}
      </Answer>
      <Answer {...props} name="instalments">
        {(field) => (
          <>
            <div className="row">
              <Field
                {...field('count', 'form.count')}
                type="number"
                value="3"
                min="2"
                max="4"
                required
              />
              <Field
                {...field('saidOn', 'form.first_on')}
                type="date"
                min={days.today}
                max={days.latestPromise}
                required
              />
            </div>
            <p className="muted">{words('form.instalments_note')}</p>
          </>
        )}
      </Answer>
      <Answer {...props} name="dispute">
        {(field) => (
          <>
            <Choices
              {...field('topic', 'form.dispute_topic')}
              options={DISPUTE_TOPICS}
              words={words}
            />
            <Field {...field('message', 'form.message')} rows={4} maxLength={2000} required />
            <Field
              {...field('file', 'form.file')}
              type="file"
              accept="application/pdf,image/png,image/jpeg"
              optional={words('form.optional')}
            />
          </>
        )}
      </Answer>
      <Answer {...props} name="wrong_contact">
        {(field) => (
          <>
            <div className="row">
              <Field
                {...field('contactName', 'form.contact_name')}
                maxLength={120}
                optional={words('form.optional')}
              />
              <Field
                {...field('contactEmail', 'form.contact_email')}
                type="email"
                maxLength={254}
                optional={words('form.optional')}
              />
            </div>
            <p className="muted">{words('form.wrong_contact_note', { creditor })}</p>
          </>
        )}
      </Answer>
      <Answer {...props} name="document">
        {(field) => (
          <>
            <Choices
              {...field('topic', 'form.document_topic')}
              options={DOCUMENT_TOPICS}
              words={words}
            />
            <Field
              {...field('message', 'form.document_message')}
              rows={3}
              maxLength={1000}
              optional={words('form.optional')}
            />
          </>
        )}
      </Answer>
      <Answer {...props} name="statement">
        {() => <p className="muted">{words('form.statement_note', { creditor })}</p>}
      </Answer>
    </div>
  )
}

type FieldOf = (name: string, label: string) => FieldProps

function Answer({
  frame: { words },
  view,
  forms,
  name,
  children,
}: ListProps & { name: string; children: (field: FieldOf) => ReactNode }) {
  const isOpen = forms.open === name
  const action = name === 'dispute' ? `${view.path}/disputes` : `${view.path}/answers/${name}`
  const field: FieldOf = (part, label) => ({
    id: `${name}-${part}`,
    name: part,
    label: words(label),
    typed: isOpen ? (forms.values[part] ?? '') : undefined,
    fault: isOpen ? (forms.faults[part] ?? null) : null,
  })
  return (
    <details name="answer" id={name} open={isOpen}>
      <summary>
        <span className="what">{words(`form.${name}_title`)}</span>
        <span className="hint">
          {words(`form.${name}_hint`, { creditor: view.creditor.shortName })}
        </span>
        <svg className="chevron" width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
          <path d="m3 1 4 4-4 4" />
        </svg>
      </summary>
      <SignedForm
        action={`${action}${view.query}`}
        nonce={forms.nonces[name]}
        takesFiles={name === 'dispute'}
      >
        {children(field)}
        <button className="button" type="submit">
          {words(`form.${name}_send`)}
        </button>
      </SignedForm>
    </details>
  )
}
