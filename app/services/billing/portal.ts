import { appUrl } from '#config/app'
import ConflictException from '#exceptions/conflict_exception'
import type Organization from '#models/organization'
import { asked } from '#services/billing/stripe_gateway'

/** How the configuration that `billing:prepare` makes is known again. */
export const PORTAL_MARK = 'portal'

/** @returns the address of Stripe's page @throws ConflictException `no_customer`, BillingUnavailableException */
export async function openPortal({ stripeCustomerId, locale }: Organization): Promise<string> {
  if (!stripeCustomerId) {
    throw new ConflictException('no_customer', 'Il n’y a encore rien à gérer.')
  }
  const configuration = await portalConfiguration()
  const { url } = await asked((client) =>
    client.billingPortal.sessions.create({
      customer: stripeCustomerId,
      return_url: new URL('/parametres/abonnement', appUrl).href,
      locale,
      ...(configuration && { configuration }),
    })
  )
  return url
}

/** Null until it was made: then Stripe takes the account's default one. */
export async function portalConfiguration(): Promise<string | null> {
  const { data } = await asked((client) =>
    client.billingPortal.configurations.list({ active: true, limit: 100 })
  )
  return data.find(({ metadata }) => metadata?.rubis === PORTAL_MARK)?.id ?? null
}
