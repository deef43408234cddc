import { createFileRoute } from '@tanstack/react-router'
import { TodayScreen } from '../../features/today/components/today_screen.tsx'

export const Route = createFileRoute('/_app/aujourdhui')({ component: TodayScreen })
