import { Button, Group } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../../lib/errors.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { useToday } from '../../../lib/format_context.tsx'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { Keys } from '../../../ui/keys.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { showDone, showFailure } from '../../../ui/undo_toast.tsx'
import { usePlanPreview } from '../api/use_plan_preview.ts'
import { useNewInvoiceForm, type Saved } from '../use_new_invoice_form.ts'
import { NewInvoiceFields } from './new_invoice_fields.tsx'
import classes from './new_invoice.module.css'
import { PlanPreview } from '../../../ui/plan_preview.tsx'
import { Refusal } from './refusal.tsx'
import { UnsavedGuard } from './unsaved_guard.tsx'

/** An invoice issued elsewhere, typed in; beside it, everything that Rubis will send for it. */
export function NewInvoiceScreen() {
  const intl = useIntl()
  const navigate = useNavigate()
  const editor = useNewInvoiceForm(useToday())
  const preview = usePlanPreview(editor.form.values)
  const { create } = editor

  function tell({ invoice, attachmentError }: Saved) {
    const closeLabel = intl.formatMessage({ id: 'common.close' })
    showDone(intl.formatMessage({ id: 'newInvoice.done' }, { numero: invoice.numero }), closeLabel)
    if (attachmentError !== null) {
      const reason = messageOf(intl, failureOf(attachmentError))
      showFailure(intl.formatMessage({ id: 'newInvoice.fileLost' }, { reason }), closeLabel)
    }
  }

  const save = editor.save((saved) => {
    tell(saved)
    editor.settle()
    void navigate({ to: '/factures/$invoiceId', params: { invoiceId: saved.invoice.id } })
  })

  const saveAndNext = editor.save((saved, typed) => {
    tell(saved)
    editor.startAgain(typed)
  })

  const saveAndNextLabel = intl.formatMessage({ id: 'newInvoice.saveAndNext' })
  useActions(intl.formatMessage({ id: 'invoices.new' }), [
    {
      id: 'newInvoice.saveAndNext',
      label: saveAndNextLabel,
      keys: 'mod+Enter',
      inFields: true,
      run: () => saveAndNext(),
    },
  ])

  return (
    <MarginPage>
      <MarginRow
        as="header"
        label={
          <Link to="/factures" className={classes.back}>
            <FormattedMessage id="nav.invoices" />
          </Link>
        }
      >
        <PageHeading title={intl.formatMessage({ id: 'invoices.new' })}>
          <FormattedMessage id="invoices.new" />
        </PageHeading>
      </MarginRow>
      <MarginRow last>
        <div className={classes.columns}>
          <form className={classes.form} onSubmit={save} noValidate>
            <NewInvoiceFields editor={editor} preview={preview.data?.data} />
            {create.isError ? <Refusal error={create.error} /> : null}
            <Group gap="sm" className={classes.actions}>
              <Button type="submit" loading={create.isPending}>
                <FormattedMessage id="newInvoice.save" />
              </Button>
              <Button
                variant="default"
                onClick={() => saveAndNext()}
                rightSection={
                  <span className={classes.keys}>
                    <Keys keys="mod+Enter" />
                  </span>
                }
              >
                {saveAndNextLabel}
              </Button>
            </Group>
          </form>
          <aside
            className={classes.aside}
            aria-label={intl.formatMessage({ id: 'newInvoice.whatLeaves' })}
            aria-busy={preview.isFetching}
          >
            {preview.data === undefined ? null : <PlanPreview preview={preview.data.data} />}
          </aside>
        </div>
      </MarginRow>
      <UnsavedGuard isDirty={() => editor.form.isDirty()} />
    </MarginPage>
  )
}
