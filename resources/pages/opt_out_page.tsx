import type { ClientView } from './client_view.js'
import { CreditorPart, Page, Part, type Frame } from './layout.js'
import { renderPage } from './render.js'
import { SignedForm } from './signed_form.js'

interface OptOut {
  view: ClientView
  /** masked: whoever was forwarded the mail need not learn it */
  email: string
  /** what is left alone from now on; null before it is asked */
  done: 'address' | 'invoice' | null
  nonce: string
}

/** Asked once more before an address is left alone; the right address is worth more. */
export function optOutHtml(frame: Frame, { view, email, done, nonce }: OptOut): string {
  const { words } = frame
  const creditor = view.creditor.name
  const facts = { creditor, email, numero: view.invoice.numero, client: view.client }
  return renderPage(
    <Page frame={frame} title={words('opt_out.title')}>
      <CreditorPart frame={frame} creditor={view.creditor} />
      <Part aside={words('opt_out.aside')}>
        {done !== null ? (
          <>
            <h1>{words('opt_out.done_title')}</h1>
            <p>{words(done === 'invoice' ? 'opt_out.done_invoice' : 'opt_out.done', facts)}</p>
          </>
        ) : (
          <>
            <h1>{words('opt_out.question', facts)}</h1>
            <p>{words('opt_out.explain', facts)}</p>
            <div className="ways">
              <SignedForm action={`${view.path}/opt_out${view.query}`} nonce={nonce}>
                <button className="button" type="submit">
                  {words('opt_out.confirm')}
                </button>
              </SignedForm>
              <SignedForm action={`${view.path}/opt_out${view.query}`} nonce={nonce}>
                <input type="hidden" name="scope" value="invoice" />
                <button className="button plain" type="submit">
                  {words('opt_out.confirm_invoice', facts)}
                </button>
              </SignedForm>
              <a className="button plain" href={`${view.path}${view.query}#wrong_contact`}>
                {words('opt_out.other')}
              </a>
            </div>
          </>
        )}
      </Part>
    </Page>
  )
}
