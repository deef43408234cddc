import { ActionIcon, Button, Menu } from '@mantine/core'
import {
  IconCurrencyEuro,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconScale,
  IconSnowflakeOff,
} from '@tabler/icons-react'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { useInvoiceDecisions, useResumeInvoice } from '../api/use_invoice_actions.ts'
import { usePanel } from '../panel_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { CancelDialog } from './cancel_dialog.tsx'
import { ChangePlanDialog } from './change_plan_dialog.tsx'
import { CloseLinksDialog } from './close_links_dialog.tsx'
import { CreditNoteDialog } from './credit_note_dialog.tsx'
import classes from './invoice_header.module.css'
import { LitigationDialog } from './litigation_dialog.tsx'
import { PauseDialog } from './pause_dialog.tsx'
import { RecordPaymentDialog } from './record_payment_dialog.tsx'

/** Where three buttons would take three lines: the third is in the menu. */
const PHONE = '(max-width: 47.99em)'

type Dialog = 'payment' | 'pause' | 'litigation' | 'credit' | 'plan' | 'links' | 'cancel'

interface InvoiceActionsProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[] | undefined
}

/** Everything that can be done to an invoice: the three usual acts, the others under « … ». */
export function InvoiceActions({ invoice, relances }: InvoiceActionsProps) {
  const intl = useIntl()
  const { open } = usePanel()
  const { failed, done } = useFeedback()
  const resume = useResumeInvoice(invoice.id)
  const decisions = useInvoiceDecisions()
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const isPhone = useMediaQuery(PHONE, false, { getInitialValueInEffect: false })
  const closeDialog = () => setDialog(null)

  const closed = invoice.status === 'paid' || invoice.status === 'cancelled'
  const disputed = invoice.status === 'litigation'
  const draft = relances?.find(({ status }) => status === 'drafted')
  const frozen = invoice.hold?.reason === 'quota'
  const ownHold =
    invoice.hold === null || frozen ? undefined : invoice.holds.find(isOf(invoice.hold.id))
  const editable = invoice.nextRelance?.status === 'scheduled' ? invoice.nextRelance : null
  const params = { invoice_id: invoice.id }

  function lift() {
    if (ownHold === undefined) return
    resume.mutate(
      { params: { id: ownHold.id } },
      { onError: failed, onSuccess: () => done('pause.lifted') }
    )
  }

  function thaw() {
    decisions.thaw.mutate(
      { params },
      { onError: failed, onSuccess: () => done('frozen.thawed', { numero: invoice.numero }) }
    )
  }

  useActions(intl.formatMessage({ id: 'invoice.actionsOf' }, { numero: invoice.numero }), [
    {
      id: 'invoice.payment',
      label: intl.formatMessage({ id: 'payment.record' }),
      keys: 'p',
      icon: IconCurrencyEuro,
      run: () => setDialog('payment'),
      disabled: closed,
    },
    {
      id: 'invoice.pause',
      label: intl.formatMessage({ id: invoice.hold === null ? 'pause.begin' : 'pause.end' }),
      keys: 'z',
      icon: invoice.hold === null ? IconPlayerPause : IconPlayerPlay,
      run: () => (invoice.hold === null ? setDialog('pause') : lift()),
      disabled: closed || disputed || (invoice.hold !== null && ownHold === undefined),
    },
    ...(frozen
      ? [
          {
            id: 'invoice.thaw',
            label: intl.formatMessage({ id: 'frozen.thaw' }),
            icon: IconSnowflakeOff,
            run: thaw,
            disabled: closed,
          },
        ]
      : []),
    {
      id: 'invoice.edit',
      label: intl.formatMessage({ id: 'invoice.editNext' }),
      keys: 'e',
      icon: IconPencil,
      run: () => editable && open({ panneau: 'modifier', id: editable.id }),
      disabled: editable === null,
    },
  ])

  return (
    <div className={classes.actions}>
      {draft === undefined ? null : (
        <Button
          renderRoot={(props) => (
            <Link
              to="/factures/$invoiceId/mise-en-demeure"
              params={{ invoiceId: invoice.id }}
              {...props}
            />
          )}
        >
          <FormattedMessage id="invoice.reviewNotice" />
        </Button>
      )}
      {closed ? null : (
        <Button
          variant={draft === undefined ? 'filled' : 'default'}
          leftSection={<IconCurrencyEuro size={17} stroke={1.75} aria-hidden="true" />}
          onClick={() => setDialog('payment')}
          aria-keyshortcuts="p"
        >
          <FormattedMessage id="payment.record" />
        </Button>
      )}
      {closed || disputed ? null : invoice.hold === null ? (
        <Button
          variant="default"
          leftSection={<IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => setDialog('pause')}
          aria-keyshortcuts="z"
        >
          <FormattedMessage id="pause.begin" />
        </Button>
      ) : ownHold === undefined ? null : (
        <Button
          variant="default"
          leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />}
          onClick={lift}
          loading={resume.isPending}
          aria-keyshortcuts="z"
        >
          <FormattedMessage id="pause.end" />
        </Button>
      )}
      {frozen && !closed ? (
        <Button
          variant="default"
          leftSection={<IconSnowflakeOff size={16} stroke={1.75} aria-hidden="true" />}
          onClick={thaw}
          loading={decisions.thaw.isPending}
        >
          <FormattedMessage id="frozen.thaw" />
        </Button>
      ) : null}
      {disputed ? (
        <Button
          variant="default"
          loading={decisions.closeLitigation.isPending}
          leftSection={<IconScale size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => decisions.closeLitigation.mutate({ params }, { onError: failed })}
        >
          <FormattedMessage id="litigation.close" />
        </Button>
      ) : closed || isPhone ? null : (
        <Button
          variant="default"
          leftSection={<IconScale size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => setDialog('litigation')}
        >
          <FormattedMessage id="litigation.open" />
        </Button>
      )}
      {invoice.status === 'cancelled' && invoice.remainderCents > 0 ? (
        <Button
          variant="default"
          loading={decisions.undoCancel.isPending}
          onClick={() => decisions.undoCancel.mutate({ params }, { onError: failed })}
        >
          <FormattedMessage id="cancel.undo" />
        </Button>
      ) : null}
      <Menu position="bottom-end" withinPortal={false}>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={36}
            aria-label={intl.formatMessage({ id: 'invoice.moreActions' })}
          >
            <IconDots size={18} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {closed ? null : (
            <>
              {isPhone && !disputed ? (
                <Menu.Item onClick={() => setDialog('litigation')}>
                  <FormattedMessage id="litigation.open" />
                </Menu.Item>
              ) : null}
              <Menu.Item onClick={() => setDialog('credit')}>
                <FormattedMessage id="credit.record" />
              </Menu.Item>
              <Menu.Item onClick={() => setDialog('plan')}>
                <FormattedMessage id="plan.change" />
              </Menu.Item>
            </>
          )}
          <Menu.Item onClick={() => window.print()}>
            <FormattedMessage id="invoice.print" />
          </Menu.Item>
          <Menu.Item onClick={() => setDialog('links')}>
            <FormattedMessage id="links.open" />
          </Menu.Item>
          {closed ? null : (
            <>
              <Menu.Divider />
              <Menu.Item color="brique" onClick={() => setDialog('cancel')}>
                <FormattedMessage id="cancel.open" />
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>

      <RecordPaymentDialog invoice={invoice} opened={dialog === 'payment'} onClose={closeDialog} />
      <PauseDialog invoice={invoice} opened={dialog === 'pause'} onClose={closeDialog} />
      <LitigationDialog invoice={invoice} opened={dialog === 'litigation'} onClose={closeDialog} />
      <CreditNoteDialog invoice={invoice} opened={dialog === 'credit'} onClose={closeDialog} />
      <ChangePlanDialog invoice={invoice} opened={dialog === 'plan'} onClose={closeDialog} />
      <CloseLinksDialog invoice={invoice} opened={dialog === 'links'} onClose={closeDialog} />
      <CancelDialog invoice={invoice} opened={dialog === 'cancel'} onClose={closeDialog} />
    </div>
  )
}

/** A hold of the client or of everything is lifted where it was placed, not from one invoice. */
function isOf(holdId: string) {
  return ({ id, scope }: Data.InvoiceDetail['holds'][number]) =>
    id === holdId && scope === 'invoice'
}
