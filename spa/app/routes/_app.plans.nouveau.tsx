import { createFileRoute } from '@tanstack/react-router'
import { NewPlanScreen } from '../../features/plans/components/new_plan_screen.tsx'
import { newPlanSearch } from '../../features/plans/plan_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/plans/nouveau')({
  validateSearch: newPlanSearch,
  loader: words('plans'),
  component: NewPlan,
})

function NewPlan() {
  const navigate = Route.useNavigate()
  return (
    <NewPlanScreen
      search={Route.useSearch()}
      onSearch={(search) => void navigate({ search, resetScroll: false })}
    />
  )
}
