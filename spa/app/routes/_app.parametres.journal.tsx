import { createFileRoute } from '@tanstack/react-router'
import { AuditScreen } from '../../features/team/components/audit_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/journal')({
  loader: words('team'),
  component: AuditScreen,
})
