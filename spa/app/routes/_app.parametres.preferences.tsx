import { createFileRoute } from '@tanstack/react-router'
import { PreferencesScreen } from '../../features/settings/components/preferences_screen.tsx'

export const Route = createFileRoute('/_app/parametres/preferences')({
  component: PreferencesScreen,
})
