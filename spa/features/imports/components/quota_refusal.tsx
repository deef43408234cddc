import { FormattedMessage } from 'react-intl'
import { QuotaWays } from '../../../ui/quota/quota_ways.tsx'
import type { QuotaFigures } from '../quota.ts'
import classes from './draft_notes.module.css'

/** Why nothing was made of it, with the exact figures, and what would make room. */
export function QuotaRefusal({ figures: { limit, current, adding } }: { figures: QuotaFigures }) {
  const room = Math.max(0, limit - current)
  return (
    <div role="alert" className={classes.note} data-tone="info">
      <div>
        <p>
          <b>
            <FormattedMessage id="quota.title" values={{ limit }} />
          </b>
        </p>
        <p>
          <FormattedMessage id="imports.quota" values={{ current, adding, room }} />
        </p>
        <QuotaWays />
      </div>
    </div>
  )
}
