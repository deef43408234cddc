import { Button } from '@mantine/core'
import { IconCheck, IconPlayerSkipForward } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import type { Draft } from '../types.ts'
import classes from './draft_form.module.css'

/** A draft that no longer waits: the invoice it became, or why it was left aside and how to bring it back. */
export function ClosedDraft({
  draft,
  fileName,
  onRestore,
}: {
  draft: Draft
  fileName: string
  onRestore: () => void
}) {
  const format = useFormat()
  const facts = [
    draft.numero,
    draft.amountTtcCents === null ? null : format.amountIn(draft.amountTtcCents, draft.currency),
  ].filter((fact) => fact !== null)

  return (
    <section className={classes.form} aria-labelledby="piece">
      <h2 id="piece" className={classes.title}>
        {draft.clientName ?? fileName}
      </h2>
      <p>{facts.join(' · ')}</p>
      {draft.status === 'validated' ? (
        <>
          <p>
            <Tag tone="paid" icon={IconCheck}>
              <FormattedMessage id="imports.validated" />
            </Tag>
          </p>
          {draft.invoiceId === null ? null : (
            <Link
              to="/factures/$invoiceId"
              params={{ invoiceId: draft.invoiceId }}
              className={text.link}
            >
              <FormattedMessage id="imports.seeInvoice" />
            </Link>
          )}
        </>
      ) : (
        <>
          <p>
            <Tag tone="neutral" icon={IconPlayerSkipForward}>
              <FormattedMessage id="imports.skipped" />
            </Tag>{' '}
            {draft.skipReason}
          </p>
          <Button variant="default" onClick={onRestore}>
            <FormattedMessage id="imports.restore" />
          </Button>
        </>
      )}
    </section>
  )
}
