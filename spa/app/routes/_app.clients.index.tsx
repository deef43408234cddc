import { createFileRoute } from '@tanstack/react-router'
import { clientSearch } from '../../features/clients/client_search.ts'
import { ClientsScreen } from '../../features/clients/components/clients_screen.tsx'

export const Route = createFileRoute('/_app/clients/')({
  validateSearch: clientSearch,
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
