import { createFileRoute } from '@tanstack/react-router'
import { TeamScreen } from '../../features/team/components/team_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/equipe')({
  loader: words('team'),
  component: TeamScreen,
})
