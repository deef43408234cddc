import { IconDroplet, IconFileText, IconPlus, type Icon } from '@tabler/icons-react'
import type { MessageId } from '../../lib/i18n.tsx'

interface Destination {
  to: '/aujourdhui' | '/factures' | '/factures/nouvelle'
  label: MessageId
  icon: Icon
}

/** Only what exists: a link that leads nowhere teaches people not to click. */
export const destinations: Destination[] = [
  { to: '/aujourdhui', label: 'nav.today', icon: IconDroplet },
  { to: '/factures', label: 'nav.invoices', icon: IconFileText },
]

/** The thumb's bar adds the one thing people do on a phone. */
export const phoneDestinations: Destination[] = [
  ...destinations,
  { to: '/factures/nouvelle', label: 'nav.add', icon: IconPlus },
]
