import { createFileRoute, useLocation } from '@tanstack/react-router'
import { ResetScreen } from '../../features/session/components/reset_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/reinitialiser')({
  loader: words('security'),
  component: Reset,
})

/** The token is behind the `#`: no server and no log sees it. */
function Reset() {
  return <ResetScreen token={useLocation({ select: ({ hash }) => hash })} />
}
