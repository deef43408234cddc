import { createFileRoute } from '@tanstack/react-router'
import { clientSearch } from '../../features/clients/client_search.ts'
import { ClientsScreen } from '../../features/clients/components/clients_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/clients/')({
  validateSearch: clientSearch,
  loader: words('clients', 'invoices'),
  component: Clients,
})

function Clients() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ClientsScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
