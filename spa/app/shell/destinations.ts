import { IconDroplet, IconFileText, type Icon } from '@tabler/icons-react'
import type { MessageId } from '../../lib/i18n.tsx'

interface Destination {
  to: '/aujourdhui' | '/factures'
  label: MessageId
  icon: Icon
}

/** Only what exists: a link that leads nowhere teaches people not to click. */
export const destinations: Destination[] = [
  { to: '/aujourdhui', label: 'nav.today', icon: IconDroplet },
  { to: '/factures', label: 'nav.invoices', icon: IconFileText },
]
