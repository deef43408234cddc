import { createFileRoute } from '@tanstack/react-router'
import { InvoicesScreen } from '../../features/invoice_list/components/invoices_screen.tsx'
import { invoiceSearch, listSearchOf } from '../../features/invoice_list/invoice_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/factures/')({
  validateSearch: invoiceSearch,
  loader: words('invoices', 'invoice_list', 'invoice'),
  component: Invoices,
})

function Invoices() {
  const search = Route.useSearch({ select: listSearchOf, structuralSharing: true })
  const navigate = Route.useNavigate()
  return (
    <InvoicesScreen
      search={search}
      onSearch={(next, { push = false } = {}) => void navigate({ search: next, replace: !push })}
    />
  )
}
