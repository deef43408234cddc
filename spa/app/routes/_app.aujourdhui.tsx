import { createFileRoute } from '@tanstack/react-router'
import { todayOptions } from '../../features/today/api/use_today.ts'
import { TodayScreen } from '../../features/today/components/today_screen.tsx'
import { todaySearch } from '../../features/today/today_search.ts'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/aujourdhui')({
  validateSearch: todaySearch,
  // Its figures set out with its code, not after it.
  beforeLoad: ({ context }) => void context.queryClient.prefetchQuery(todayOptions()),
  loader: words('today', 'sending', 'events', 'invoice', 'replies'),
  component: TodayScreen,
})
