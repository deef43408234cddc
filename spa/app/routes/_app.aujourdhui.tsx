import { createFileRoute } from '@tanstack/react-router'
import { TodayScreen } from '../../features/today/components/today_screen.tsx'
import { todaySearch } from '../../features/today/today_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/aujourdhui')({
  validateSearch: todaySearch,
  loader: words('today', 'sending', 'events', 'invoice'),
  component: TodayScreen,
})
