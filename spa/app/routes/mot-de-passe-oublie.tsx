import { createFileRoute } from '@tanstack/react-router'
import { ForgottenScreen } from '../../features/session/components/forgotten_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/mot-de-passe-oublie')({
  loader: words('security'),
  component: ForgottenScreen,
})
