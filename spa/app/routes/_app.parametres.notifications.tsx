import { createFileRoute } from '@tanstack/react-router'
import { NoticePreferencesScreen } from '../../features/notifications/components/preferences_screen.tsx'

export const Route = createFileRoute('/_app/parametres/notifications')({
  component: NoticePreferencesScreen,
})
