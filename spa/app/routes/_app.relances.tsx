import { createFileRoute } from '@tanstack/react-router'
import { AgendaScreen } from '../../features/agenda/components/agenda_screen.tsx'
import { agendaSearch } from '../../features/agenda/agenda_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/relances')({
  validateSearch: agendaSearch,
  loader: words('agenda', 'sending', 'invoice', 'events'),
  component: Agenda,
})

function Agenda() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <AgendaScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
