import { createFileRoute } from '@tanstack/react-router'
import { ProfileScreen } from '../../features/settings/components/profile_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/profil')({
  loader: words('security'),
  component: ProfileScreen,
})
