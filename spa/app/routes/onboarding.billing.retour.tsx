import { createFileRoute } from '@tanstack/react-router'
import { CheckoutReturn } from '../../features/subscription/components/checkout_return.tsx'
import { address, like } from '../../lib/address.ts'
import { words } from '../../lib/catalogue.ts'

const search = address({ session_id: like(/^cs_[A-Za-z0-9_]{1,200}$/) })

export const Route = createFileRoute('/onboarding/billing/retour')({
  validateSearch: search,
  loader: words('checkout'),
  component: Return,
})

function Return() {
  const { session_id: sessionId } = Route.useSearch()
  return <CheckoutReturn sessionId={sessionId} />
}
