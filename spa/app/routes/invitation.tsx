import { createFileRoute, useLocation } from '@tanstack/react-router'
import { InvitationScreen } from '../../features/session/components/invitation_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/invitation')({
  loader: words('team'),
  component: Invitation,
})

/** The token is behind the `#`: no server and no log sees it. */
function Invitation() {
  return <InvitationScreen token={useLocation({ select: ({ hash }) => hash })} />
}
