import type { ClientView } from './client_view.js'
import { Part, type Frame } from './layout.js'
import { SignedForm } from './signed_form.js'
import { scan } from './theme.js'

/** How to pay: what to type, what to scan, where to click. Everything can be selected and copied. */
export function PayPart({ frame, view, nonce }: { frame: Frame; view: ClientView; nonce: string }) {
  const { words } = frame
  const { payment, invoice, remainder, creditor } = view
  if (!payment.iban && !payment.link) {
    return (
      <Part aside={words('client.pay')}>
        <p>{words('client.no_way', { creditor: creditor.shortName })}</p>
      </Part>
    )
  }
  return (
    <Part aside={words('client.pay')}>
      {payment.iban && (
        <div className="pay">
          <div>
            <h2>{words('client.by_transfer')}</h2>
            <dl>
              <dt>{words('client.holder')}</dt>
              <dd>
                <strong>{payment.holder}</strong>
              </dd>
              <dt>{words('client.iban')}</dt>
              <dd>
                <span className="code" id="iban">
                  {payment.iban}
                </span>
              </dd>
              <dt>{words('client.reference')}</dt>
              <dd>
                <span className="code">{invoice.numero}</span>
              </dd>
              <dt>{words('client.amount')}</dt>
              <dd>
                <strong>{remainder}</strong>
              </dd>
            </dl>
            <p className="copies no-print">
              <button
                className="button plain"
                type="button"
                hidden
                data-copies="iban"
                data-says="iban-copied"
                data-copied={words('client.copied')}
              >
                {words('client.copy_iban')}
              </button>
              <span className="muted" role="status" id="iban-copied" />
            </p>
          </div>
          {payment.qr && (
            <QrCode frame={frame} view={view} size={payment.qr.size} path={payment.qr.path} />
          )}
        </div>
      )}
      <div className="ways no-print">
        {payment.link && (
          <a className="button" href={payment.link} rel="noreferrer nofollow">
            {words('client.online')}
          </a>
        )}
        <SignedForm action={`${view.path}/answers/paying${view.query}`} nonce={nonce}>
          <button className="button plain" type="submit">
            {words('client.paying')}
          </button>
        </SignedForm>
      </div>
      <p className="muted no-print">{words('client.paying_hint')}</p>
    </Part>
  )
}

function QrCode({
  frame: { words },
  view,
  size,
  path,
}: {
  frame: Frame
  view: ClientView
  size: number
  path: string
}) {
  return (
    <figure className="qr">
      <svg
        viewBox={`0 0 ${size} ${size}`}
        shapeRendering="crispEdges"
        role="img"
        aria-label={words('client.qr_label', {
          holder: view.payment.holder,
          amount: view.remainder,
          reference: view.invoice.numero,
        })}
      >
        <path fill={scan.light} d={`M0 0h${size}v${size}H0z`} />
        <path fill={scan.dark} d={path} />
      </svg>
      <figcaption className="muted">{words('client.qr_hint')}</figcaption>
    </figure>
  )
}
