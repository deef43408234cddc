import type { ClientView } from './client_view.js'
import { CreditorPart, Page, Part, type Frame } from './layout.js'
import { renderPage } from './render.js'

interface Statement {
  view: ClientView
  rows: { numero: string; issued: string; due: string; isLate: boolean; left: string }[]
  today: string
}

/** All that this client owes this creditor today. */
export function statementHtml(frame: Frame, { view, rows, today }: Statement): string {
  const { words } = frame
  return renderPage(
    <Page frame={frame} title={words('statement.title', { creditor: view.creditor.name })}>
      <CreditorPart frame={frame} creditor={view.creditor} />
      <Part aside={words('statement.aside', { date: today })}>
        <h1>{words('statement.heading', { client: view.client })}</h1>
        {rows.length === 0 ? (
          <p>{words('statement.none')}</p>
        ) : (
          <table className="statement">
            <caption className="hidden">{words('statement.caption')}</caption>
            <thead>
              <tr>
                <th scope="col">{words('statement.numero')}</th>
                <th scope="col" className="issued">
                  {words('statement.issued')}
                </th>
                <th scope="col">{words('statement.due')}</th>
                <th scope="col" className="figure">
                  {words('statement.left')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.numero}>
                  <th scope="row" className="code nowrap">
                    {row.numero}
                  </th>
                  <td className="issued text">{row.issued}</td>
                  <td className="text">
                    {row.due}
                    {row.isLate && <span className="late"> {words('statement.late')}</span>}
                  </td>
                  <td>{row.left}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr className="total">
                <th scope="row">{words('statement.total')}</th>
                <td className="issued" />
                <td />
                <td>{view.total}</td>
              </tr>
            </tfoot>
          </table>
        )}
        <p className="ways no-print">
          <a className="button" href={`${view.path}/statement.pdf${view.query}`} download>
            {words('statement.pdf')}
          </a>
          <a className="button plain" href={`${view.path}${view.query}`}>
            {words('statement.back', { numero: view.invoice.numero })}
          </a>
        </p>
      </Part>
    </Page>
  )
}
