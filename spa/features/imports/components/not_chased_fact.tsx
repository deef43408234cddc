import { FormattedMessage, useIntl } from 'react-intl'
import { DOCUMENT_LABELS } from '../document_labels.ts'
import type { DraftRow } from '../types.ts'

/** In a few words, why a document is not chased: what it is, that it is paid, or its currency. */
export function NotChasedFact({ draft }: { draft: DraftRow }) {
  const intl = useIntl()
  const { notChasedBecause, currency, documentType } = draft
  if (notChasedBecause === 'already_paid') return <FormattedMessage id="imports.rail.paid" />
  if (notChasedBecause === 'currency_unsupported') {
    return <FormattedMessage id="imports.rail.foreign" values={{ currency: currency ?? '' }} />
  }
  const type = intl.formatMessage({ id: DOCUMENT_LABELS[documentType] ?? 'imports.type.other' })
  return <FormattedMessage id="imports.rail.notChased" values={{ type }} />
}
