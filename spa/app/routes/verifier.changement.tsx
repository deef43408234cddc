import { createFileRoute, useLocation } from '@tanstack/react-router'
import { AgreementScreen } from '../../features/session/components/agreement_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/verifier/changement')({
  loader: words('security'),
  component: Agreement,
})

/** The token is behind the `#`: no server and no log sees it. */
function Agreement() {
  return <AgreementScreen token={useLocation({ select: ({ hash }) => hash })} />
}
