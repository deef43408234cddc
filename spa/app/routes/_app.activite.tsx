import { createFileRoute } from '@tanstack/react-router'
import { ActivityScreen } from '../../features/activity/components/activity_screen.tsx'
import { activitySearch } from '../../features/activity/activity_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/activite')({
  validateSearch: activitySearch,
  loader: words('activity', 'events'),
  component: Activity,
})

function Activity() {
  const search = Route.useSearch()
  const navigate = Route.useNavigate()
  return (
    <ActivityScreen
      search={search}
      onSearch={(next) => void navigate({ search: next, replace: true })}
    />
  )
}
