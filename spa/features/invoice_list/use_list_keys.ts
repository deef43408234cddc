import { IconCheck, IconEye, IconPlayerPause, IconSearch } from '@tabler/icons-react'
import type { RefObject } from 'react'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'
import { useActions } from '../../lib/shortcuts/use_actions.ts'
import { canDo } from './api/operations.ts'
import type { RowFocus } from './components/invoice_table.tsx'
import type { Selection } from './selection.ts'

interface ListKeys {
  invoices: readonly Data.Invoice[]
  focus: RefObject<RowFocus>
  field: RefObject<HTMLInputElement | null>
  selection: Selection
  onOpen: (invoice: Data.Invoice) => void
  onPeek: (invoice: Data.Invoice) => void
  onPaid: (invoice: Data.Invoice) => void
  onPause: (invoice: Data.Invoice) => void
}

/** The keys of the list; each does what a visible control does as well. */
export function useListKeys(keys: ListKeys) {
  const intl = useIntl()
  const { invoices, focus, field, selection } = keys
  const withRow = (act: (invoice: Data.Invoice) => void) => () => {
    const invoice = invoices[focus.current.index()]
    if (invoice !== undefined) act(invoice)
  }
  const label = (id: MessageId) => intl.formatMessage({ id })

  useActions(label('keys.list'), [
    {
      id: 'list.search',
      label: label('keys.search'),
      keys: '/',
      icon: IconSearch,
      run: () => field.current?.select(),
    },
    {
      id: 'list.next',
      label: label('keys.next'),
      keys: 'j',
      palette: false,
      repeats: true,
      run: () => focus.current.move(focus.current.index() + 1),
    },
    {
      id: 'list.previous',
      label: label('keys.previous'),
      keys: 'k',
      palette: false,
      repeats: true,
      run: () => focus.current.move(focus.current.index() - 1),
    },
    {
      id: 'list.tick',
      label: label('keys.tick'),
      keys: 'x',
      palette: false,
      run: withRow((invoice) => selection.toggle(invoice)),
    },
    {
      id: 'list.extend',
      label: label('keys.extend'),
      keys: 'shift+x',
      palette: false,
      run: withRow((invoice) => selection.extendTo(invoice, invoices)),
    },
    {
      id: 'list.open',
      label: label('keys.open'),
      keys: 'Enter',
      palette: false,
      run: withRow(keys.onOpen),
    },
    {
      id: 'list.peek',
      label: label('keys.peek'),
      keys: 'Space',
      icon: IconEye,
      palette: false,
      run: withRow(keys.onPeek),
    },
    {
      id: 'list.paid',
      label: label('bulk.pay'),
      keys: 'p',
      icon: IconCheck,
      palette: false,
      run: withRow((invoice) => (canDo('pay', invoice) ? keys.onPaid(invoice) : undefined)),
    },
    {
      id: 'list.pause',
      label: label('bulk.pause'),
      keys: 'z',
      icon: IconPlayerPause,
      palette: false,
      run: withRow((invoice) => (canDo('hold', invoice) ? keys.onPause(invoice) : undefined)),
    },
  ])
}
