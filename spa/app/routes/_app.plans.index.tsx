import { createFileRoute } from '@tanstack/react-router'
import { PlansScreen } from '../../features/plans/components/plans_screen.tsx'
import { plansSearch } from '../../features/plans/plan_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/plans/')({
  validateSearch: plansSearch,
  loader: words('plans'),
  component: Plans,
})

function Plans() {
  return <PlansScreen search={Route.useSearch()} />
}
