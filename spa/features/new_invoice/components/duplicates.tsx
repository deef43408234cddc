import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import classes from './new_invoice.module.css'

/** The same number again is most often the same invoice: said, never forbidden. */
export function Duplicates({ duplicates }: { duplicates: Data.PlanPreview['duplicates'] }) {
  const format = useFormat()
  const [first] = duplicates
  return (
    <div aria-live="polite">
      {first === undefined ? null : (
        <p className={classes.duplicate}>
          <FormattedMessage
            id={first.sameClient ? 'newInvoice.duplicate' : 'newInvoice.duplicateElsewhere'}
            values={{
              numero: first.numero,
              client: first.clientName,
              amount: format.amount(first.amountTtcCents),
              due: format.date(first.dueDate),
            }}
          />{' '}
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: first.id }}
            target="_blank"
            className={text.link}
          >
            <FormattedMessage id="newInvoice.seeDuplicate" />
          </Link>
        </p>
      )}
    </div>
  )
}
