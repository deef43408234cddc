import { Button, Textarea, Title } from '@mantine/core'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import text from '../../../ui/text.module.css'
import { useUpdateInvoice } from '../api/use_invoice_actions.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import classes from './notes.module.css'

/** What the user wants to remember of this invoice; the client never reads it. */
export function Notes({ invoice }: { invoice: Data.InvoiceDetail }) {
  const intl = useIntl()
  const update = useUpdateInvoice(invoice.id)
  const { failed } = useFeedback()
  const [typed, setTyped] = useState<string | null>(null)

  function save() {
    update.mutate(
      { params: { id: invoice.id }, body: { notes: typed === '' ? null : typed } },
      { onError: failed }
    )
    setTyped(null)
  }

  return (
    <section className={classes.section} aria-labelledby="invoice-notes">
      <div className={classes.head}>
        <Title order={2} id="invoice-notes">
          <FormattedMessage id="notes.title" />
        </Title>
        {typed === null ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setTyped(invoice.notes)}>
            <FormattedMessage id={invoice.notes === '' ? 'notes.add' : 'notes.edit'} />
          </Button>
        ) : null}
      </div>
      {typed === null ? (
        invoice.notes === '' ? (
          <p className={text.detail}>
            <FormattedMessage id="notes.none" />
          </p>
        ) : (
          <p className={classes.text}>{invoice.notes}</p>
        )
      ) : (
        <>
          <Textarea
            autosize
            minRows={3}
            maxLength={4000}
            aria-label={intl.formatMessage({ id: 'notes.title' })}
            value={typed}
            ref={(area) => area?.focus()}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button size="compact-sm" onClick={save}>
              <FormattedMessage id="fact.save" />
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => setTyped(null)}>
              <FormattedMessage id="common.cancel" />
            </Button>
          </div>
        </>
      )}
    </section>
  )
}
