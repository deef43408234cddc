import type { SiteFrame } from './frame.js'
import type { Landing } from './landing_view.js'
import { Row } from './layout.js'

/** What a late payer owes on top, between professionals: the law's own figures, with their source. */
export function Calculator({ frame, fees }: { frame: SiteFrame; fees: Landing['fees'] }) {
  const { words, lang } = frame
  return (
    <Row id="retard" aside={words('late.aside')}>
      <div className="calc">
        <div>
          <h2>{words('late.title')}</h2>
          <p>{words('late.who', { rate: fees.rate, ecb: fees.ecbRate })}</p>
          <form method="get" action="/#retard" data-live="retard">
            {lang === 'en' && <input type="hidden" name="lang" value="en" />}
            <label>
              {words('late.amount')}
              <input name="montant" inputMode="decimal" defaultValue={fees.amount} />
            </label>
            <label>
              {words('late.due')}
              <input name="echue" type="date" defaultValue={fees.dueDate} required />
            </label>
            <label>
              {words('late.paid')}
              <input name="payee" type="date" defaultValue={fees.until} required />
            </label>
            <button className="button plain">{words('late.compute')}</button>
          </form>
        </div>
        <div className="result" data-part="retard" aria-live="polite">
          <dl>
            <div>
              <dt>{words('late.indemnity')}</dt>
              <dd>{fees.indemnity}</dd>
            </div>
            <div>
              <dt>{words('late.penalty', { days: fees.days })}</dt>
              <dd>{fees.penalty}</dd>
            </div>
            <div className="total">
              <dt>{words('late.total')}</dt>
              <dd>{fees.total}</dd>
            </div>
          </dl>
          {!fees.isOfficial && <p className="small">{words('late.to_confirm')}</p>}
        </div>
      </div>
    </Row>
  )
}
