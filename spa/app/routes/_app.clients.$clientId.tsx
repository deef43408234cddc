import { createFileRoute } from '@tanstack/react-router'
import { ClientScreen } from '../../features/clients/components/client_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/clients/$clientId')({
  loader: words('clients', 'events', 'invoices'),
  component: Client,
})

function Client() {
  const { clientId } = Route.useParams()
  return <ClientScreen key={clientId} clientId={clientId} />
}
