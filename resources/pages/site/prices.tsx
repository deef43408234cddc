import type { SiteFrame } from './frame.js'
import type { Landing } from './landing_view.js'
import { Row } from './layout.js'

/** Before tax, with tax just under; by month or by year, without a script: two radios and a style. */
export function Prices({ frame: { words }, page }: { frame: SiteFrame; page: Landing }) {
  return (
    <Row id="prix" aside={words('prices.aside')}>
      <h2>{words('prices.title')}</h2>
      <fieldset className="cycle">
        <legend className="hidden">{words('prices.cycle')}</legend>
        {(['monthly', 'yearly'] as const).map((cycle) => (
          <label key={cycle}>
            <input type="radio" name="cycle" value={cycle} defaultChecked={cycle === 'monthly'} />
            {words(`prices.${cycle}`)}
          </label>
        ))}
      </fieldset>
      <div className="prices">
        <div>
          <h3>Free</h3>
          <p className="price">{words('prices.nothing')}</p>
          <p className="small">{words('prices.no_card')}</p>
          <p>{words('prices.free', { count: page.freeInvoices })}</p>
        </div>
        {page.prices.map(({ plan, monthly, monthlyGross, yearly, yearlyGross, seats }) => (
          <div key={plan}>
            <h3>{plan === 'pro' ? 'Pro' : 'Business'}</h3>
            {(['monthly', 'yearly'] as const).map((cycle) => (
              <div key={cycle} data-cycle={cycle}>
                <p className="price">
                  {cycle === 'monthly' ? monthly : yearly}
                  <small>{words(`prices.per_${cycle}`)}</small>
                </p>
                <p className="small">
                  {words(`prices.gross_${cycle}`, {
                    amount: cycle === 'monthly' ? monthlyGross : yearlyGross,
                  })}
                </p>
              </div>
            ))}
            <p>{words('prices.paid', { seats, days: page.trialDays })}</p>
          </div>
        ))}
      </div>
    </Row>
  )
}
