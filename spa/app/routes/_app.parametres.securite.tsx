import { createFileRoute } from '@tanstack/react-router'
import { SecurityScreen } from '../../features/settings/components/security_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/securite')({
  loader: words('security'),
  component: SecurityScreen,
})
