import { useNavigate } from '@tanstack/react-router'
import { IconFileText, IconUser } from '@tabler/icons-react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../lib/format_context.tsx'
import { currentLayers, type Action } from '../../lib/shortcuts/registry.ts'
import { Numero } from '../../ui/numero.tsx'
import { InvoiceStatusTag } from '../../ui/status_tag.tsx'
import { actionsOf, type Entry, type Section } from './entries.ts'
import classes from './command_palette.module.css'

type Found = Data.Search

function ofAction({ id, label, icon: ActionIcon, keys, run }: Action): Entry {
  return {
    id,
    label,
    icon: ActionIcon === undefined ? null : <ActionIcon size={18} stroke={1.75} />,
    keys,
    run,
  }
}

/**
 * Everything the palette offers for what is typed: what can be done with the selection and the page,
 * invoices, clients, then the rest of the application.
 */
export function useSections(typed: string, { invoices, clients }: Found): Section[] {
  const intl = useIntl()
  const format = useFormat()
  const navigate = useNavigate()
  // The page as it was when the palette opened: that is what the person wants to act on.
  const [layers] = useState(currentLayers)

  const ofInvoice = (invoice: Found['invoices'][number]): Entry => ({
    id: `invoice.${invoice.id}`,
    icon: <IconFileText size={18} stroke={1.75} />,
    label: (
      <>
        <Numero>{invoice.numero}</Numero> {invoice.client.name}
      </>
    ),
    detail: (
      <>
        <span className={classes.amount}>
          {format.amount(invoice.remainderCents || invoice.amountTtcCents)}
        </span>
        <span className={classes.state}>
          <InvoiceStatusTag status={invoice.status} overdue={invoice.overdue} />
        </span>
      </>
    ),
    run: () => void navigate({ to: '/factures/$invoiceId', params: { invoiceId: invoice.id } }),
  })
  const ofClient = (client: Found['clients'][number]): Entry => ({
    id: `client.${client.id}`,
    icon: <IconUser size={18} stroke={1.75} />,
    label: client.name,
    detail: client.email === null ? null : <span className={classes.quiet}>{client.email}</span>,
    run: () => void navigate({ to: '/clients/$clientId', params: { clientId: client.id } }),
  })

  const groups = actionsOf(layers, typed).map(({ group, level, actions }) => ({
    isHere: level !== 'app',
    section: { title: group, entries: actions.map(ofAction) },
  }))
  return [
    ...groups.filter(({ isHere }) => isHere).map(({ section }) => section),
    { title: intl.formatMessage({ id: 'nav.invoices' }), entries: invoices.map(ofInvoice) },
    { title: intl.formatMessage({ id: 'palette.clients' }), entries: clients.map(ofClient) },
    ...groups.filter(({ isHere }) => !isHere).map(({ section }) => section),
  ].filter(({ entries }) => entries.length > 0)
}
