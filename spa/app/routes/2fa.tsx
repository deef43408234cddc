import { createFileRoute } from '@tanstack/react-router'
import { SecondStepScreen } from '../../features/session/components/second_step_screen.tsx'
import { address, like } from '../../lib/address.ts'

const search = address({ retour: like(/^\/(?!\/|\\)/) })

export const Route = createFileRoute('/2fa')({ validateSearch: search, component: SecondStep })

function SecondStep() {
  return <SecondStepScreen returnTo={Route.useSearch().retour} />
}
