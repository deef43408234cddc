import { createFileRoute } from '@tanstack/react-router'
import { PreferencesScreen } from '../../features/settings/components/preferences_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/preferences')({
  loader: words('preferences'),
  component: PreferencesScreen,
})
