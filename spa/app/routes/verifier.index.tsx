import { createFileRoute, useLocation } from '@tanstack/react-router'
import { VerifyScreen } from '../../features/session/components/verify_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/verifier/')({
  loader: words('security'),
  component: Verify,
})

/** The token is behind the `#`: no server and no log sees it. */
function Verify() {
  return <VerifyScreen token={useLocation({ select: ({ hash }) => hash })} />
}
