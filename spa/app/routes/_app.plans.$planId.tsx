import { createFileRoute } from '@tanstack/react-router'
import { PlanScreen } from '../../features/plans/components/plan_screen.tsx'
import { editorSearch } from '../../features/plans/plan_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/plans/$planId')({
  validateSearch: editorSearch,
  loader: words('plans'),
  component: Plan,
})

function Plan() {
  const { planId } = Route.useParams()
  const navigate = Route.useNavigate()
  return (
    <PlanScreen
      key={planId}
      planId={planId}
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, replace: true, resetScroll: false })}
    />
  )
}
