import { createFileRoute } from '@tanstack/react-router'
import { SubscriptionScreen } from '../../features/subscription/components/subscription_screen.tsx'
import { words } from '../../lib/catalogue.ts'

export const Route = createFileRoute('/_app/parametres/abonnement')({
  loader: words('subscription'),
  component: SubscriptionScreen,
})
