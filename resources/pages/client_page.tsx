import { AnswerList } from './answer_list.js'
import type { ClientView, Forms } from './client_view.js'
import { CreditorPart, Page, Part, type Frame, type Words } from './layout.js'
import { PayPart } from './pay_part.js'

/** Who asks, what for, how much is left and why, how to pay, and every way to answer. */
export function ClientPage({
  frame,
  view,
  forms,
}: {
  frame: Frame
  view: ClientView
  forms: Forms
}) {
  const { words } = frame
  const { creditor, invoice, state } = view
  const isOwed = state === 'open' || state === 'disputed'
  return (
    <Page
      frame={frame}
      title={words('client.title', { numero: invoice.numero, creditor: creditor.name })}
    >
      <CreditorPart frame={frame} creditor={creditor} />
      <Part aside={<Due words={words} due={invoice.due} />}>
        <Notices words={words} view={view} forms={forms} />
        <h1>{words(headingOf(state), { client: view.client })}</h1>
        <Sum words={words} view={view} isOwed={isOwed} />
        <p className="muted">
          {invoice.subject === ''
            ? words('client.of_date', { date: invoice.issued })
            : words('client.of', { subject: invoice.subject, date: invoice.issued })}{' '}
          {view.document && (
            <>
              <a href={`${view.path}/invoice.pdf`} download>
                {words('client.download')}
              </a>{' '}
              {words('client.size', { size: view.document.size })}
            </>
          )}
        </p>
        <Instalments words={words} view={view} />
      </Part>
      {isOwed && <PayPart frame={frame} view={view} nonce={forms.nonces.paying} />}
      {isOwed && (
        <Part aside={words('client.answer')}>
          <h2>{words('client.or_answer', { creditor: creditor.shortName })}</h2>
          <AnswerList frame={frame} view={view} forms={forms} />
          <p className="muted after">
            {words('client.answer_hint', { creditor: creditor.shortName })}
          </p>
        </Part>
      )}
      {view.others.length > 0 && <Others words={words} view={view} />}
      <Part>
        <p className="muted no-print">
          <a href={`${view.path}/opt_out${view.query}`}>{words('client.opt_out')}</a>
        </p>
      </Part>
    </Page>
  )
}

const headingOf = (state: ClientView['state']) =>
  state === 'paid'
    ? 'client.heading_settled'
    : state === 'cancelled'
      ? 'client.heading_cancelled'
      : 'client.heading'

function Due({ words, due }: { words: Words; due: string }) {
  return (
    <>
      {words('client.due')}
      <br />
      <span className="nowrap">{due}</span>
    </>
  )
}

/** What was answered last, and what could not be taken of the form just sent. */
function Notices({ words, view, forms }: { words: Words; view: ClientView; forms: Forms }) {
  const { said, creditor } = view
  const faulty = forms.faults.form ?? (forms.open ? words('form.faulty') : null)
  return (
    <>
      {faulty && (
        <p className="notice wrong" role="alert">
          {faulty}{' '}
          {forms.open && forms.open !== 'paying' && (
            <a href={`#${forms.open}`}>{words(`form.${forms.open}_title`)}</a>
          )}
        </p>
      )}
      {said && !faulty && (
        <div className="notice" role="status" id="said">
          <p>
            <strong>{words('said.heading', { date: said.date })}</strong>
          </p>
          <p>{said.sentence}</p>
          <p>{words('said.again')}</p>
        </div>
      )}
      {view.state === 'disputed' && !said && (
        <p className="notice late">{words('client.disputed', { creditor: creditor.shortName })}</p>
      )}
    </>
  )
}

function Sum({ words, view, isOwed }: { words: Words; view: ClientView; isOwed: boolean }) {
  if (!isOwed) {
    return <p>{words(view.state === 'paid' ? 'client.nothing_due' : 'client.cancelled')}</p>
  }
  return (
    <div className="sum">
      <p className="amount">{view.remainder}</p>
      <table className="lines">
        <tbody>
          {view.lines.map(({ label, amount }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{amount}</td>
            </tr>
          ))}
          <tr className="total">
            <th scope="row">{words('client.left')}</th>
            <td>{view.remainder}</td>
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function Instalments({ words, view }: { words: Words; view: ClientView }) {
  if (view.instalments.length === 0) {
    return null
  }
  return (
    <>
      <h2 className="after">{words('client.instalments')}</h2>
      <ul className="plain">
        {view.instalments.map(({ due, amount, paid }) => (
          <li key={due}>
            <span>{due}</span>
            <span>
              {amount}
              {paid && ` · ${words('client.instalment_paid')}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function Others({ words, view }: { words: Words; view: ClientView }) {
  return (
    <Part aside={words('statement.caption')}>
      <h2>{words('client.others', { creditor: view.creditor.shortName })}</h2>
      <ul className="plain">
        {view.others.map(({ numero, due, amount }) => (
          <li key={numero}>
            <span>
              <span className="code">{numero}</span>{' '}
              <span className="muted">{words('client.due_on', { date: due })}</span>
            </span>
            <span className="nowrap">{amount}</span>
          </li>
        ))}
        <li className="total">
          <span>{words('client.others_total')}</span>
          <span className="nowrap">{view.total}</span>
        </li>
      </ul>
      <p className="after">
        <a href={`${view.path}/statement${view.query}`}>{words('client.statement_link')}</a>
      </p>
    </Part>
  )
}
