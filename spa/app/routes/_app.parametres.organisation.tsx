import { createFileRoute } from '@tanstack/react-router'
import { OrganizationScreen } from '../../features/organization/components/organization_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/organisation')({
  loader: words('organization'),
  component: OrganizationScreen,
})
