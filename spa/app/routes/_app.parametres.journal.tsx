import { createFileRoute } from '@tanstack/react-router'
import { auditSearch } from '../../features/team/audit_search.ts'
import { AuditScreen } from '../../features/team/components/audit_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/journal')({
  validateSearch: auditSearch,
  loader: words('team'),
  component: Audit,
})

function Audit() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <AuditScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
