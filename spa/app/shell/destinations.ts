import {
  IconDroplet,
  IconFileText,
  IconFileUpload,
  IconHistory,
  IconListCheck,
  IconMailForward,
  IconUsers,
  type Icon,
} from '@tabler/icons-react'
import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'

type Organization = Data.Me['organization']

export interface Destination {
  to: '/aujourdhui' | '/factures' | '/relances' | '/imports' | '/clients' | '/plans' | '/activite'
  label: MessageId
  icon: Icon
  /** Second letter of « g … »: a f r i c p, and t for the activity. */
  letter: string
  /** What waits there, beside the word; null says nothing. */
  count?: (organization: Organization) => number | null
  /** Has its place in the thumb's bar, which holds three besides « Plus ». */
  isInBar?: boolean
}

/**
 * Only what exists: a link that leads nowhere teaches people not to click. Always in this order:
 * Aujourd’hui, Factures, Relances, Import, Clients, Plans de relance, Activité.
 */
export const destinations: readonly Destination[] = [
  { to: '/aujourdhui', label: 'nav.today', icon: IconDroplet, letter: 'a', isInBar: true },
  {
    to: '/factures',
    label: 'nav.invoices',
    icon: IconFileText,
    letter: 'f',
    isInBar: true,
    count: ({ activeInvoices }) => activeInvoices,
  },
  { to: '/relances', label: 'nav.relances', icon: IconMailForward, letter: 'r' },
  { to: '/imports', label: 'nav.imports', icon: IconFileUpload, letter: 'i' },
  { to: '/clients', label: 'nav.clients', icon: IconUsers, letter: 'c' },
  { to: '/plans', label: 'nav.plans', icon: IconListCheck, letter: 'p' },
  { to: '/activite', label: 'nav.activity', icon: IconHistory, letter: 't' },
]

/** The one thing people do on a phone: photograph an invoice. */
export const phoneGesture: Pick<Destination, 'to' | 'label' | 'icon'> = {
  to: '/imports',
  label: 'nav.import',
  icon: IconFileUpload,
}
