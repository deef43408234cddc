import Stripe from 'stripe'
import billing from '#config/billing'
import BillingUnavailableException from '#exceptions/billing_unavailable_exception'
import NotFoundException from '#exceptions/not_found_exception'
import RefusedWebhookException from '#exceptions/refused_webhook_exception'
import logger from '@adonisjs/core/services/logger'

/** Milliseconds and attempts: three of these still fit in a request. */
const TIMEOUT = 10_000
const RETRIES = 2

/** Seconds that may lie between the signature of an event and its arrival. */
const TOLERANCE = 300

let known: { url: string | null; client: Stripe } | null = null

/**
 * The one client of Stripe, made at first use. Its API version is the one the SDK was written for.
 *
 * @throws NotFoundException when nothing is sold here
 */
export function stripe(): Stripe {
  if (billing.secretKey === '') {
    throw new NotFoundException()
  }
  if (known?.url !== billing.apiUrl) {
    known = null
  }
  known ??= { url: billing.apiUrl, client: new Stripe(billing.secretKey, options(billing.apiUrl)) }
  return known.client
}

export function options(apiUrl: string | null): Stripe.StripeConfig {
  const shared = {
    apiVersion: Stripe.API_VERSION,
    maxNetworkRetries: RETRIES,
    timeout: TIMEOUT,
    telemetry: false,
    appInfo: { name: 'Rubis' },
  }
  if (apiUrl === null) {
    return shared
  }
  const { hostname, port, protocol } = new URL(apiUrl)
  const isSecure = protocol === 'https:'
  return {
    ...shared,
    host: hostname,
    port: port || (isSecure ? 443 : 80),
    protocol: isSecure ? 'https' : 'http',
  }
}

/**
 * Asks Stripe something for a person who waits. Its own trouble becomes 502; a refusal stays what it is.
 *
 * @throws BillingUnavailableException
 */
export async function asked<Answer>(
  question: (client: Stripe) => Promise<Answer>
): Promise<Answer> {
  try {
    return await question(stripe())
  } catch (error) {
    if (error instanceof Stripe.errors.StripeIdempotencyError) {
      logger.fatal(
        { err: error },
        'a key of Stripe was used for two requests: this is a bug of ours'
      )
    }
    if (isTrouble(error)) {
      logger.error({ err: error }, 'Stripe does not answer')
      throw new BillingUnavailableException()
    }
    throw error
  }
}

const isTrouble = (error: unknown) =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeAPIError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  error instanceof Stripe.errors.StripeIdempotencyError

/** True when Stripe says that it does not have what was asked for. */
export const isMissing = (error: unknown) =>
  error instanceof Stripe.errors.StripeInvalidRequestError && error.code === 'resource_missing'

/** True when the card was refused. */
export const isCardRefusal = (error: unknown) => error instanceof Stripe.errors.StripeCardError

/** An event as it is stored: its object is only believed once fetched again. */
export interface StripeEvent {
  id: string
  type: string
  /** seconds since 1970 */
  created: number
  apiVersion: string | null
  object: { id?: string; object: string; customer?: unknown } & Record<string, unknown>
}

/**
 * The event in a request, if Stripe signed these very bytes a moment ago for this mode.
 *
 * @throws NotFoundException when no secret is set, RefusedWebhookException
 */
export function verifiedEvent(body: string, signature: string): StripeEvent {
  if (billing.webhookSecrets.length === 0) {
    throw new NotFoundException()
  }
  const event = billing.webhookSecrets
    .map((secret) => opened(body, signature, secret))
    .find(Boolean)
  if (!event) {
    throw new RefusedWebhookException()
  }
  if (event.livemode !== billing.isLive) {
    logger.error({ eventId: event.id, livemode: event.livemode }, 'an event of the other mode')
    throw new RefusedWebhookException()
  }
  return toEvent(event)
}

/** An event that was verified when it was stored. */
export const storedEvent = (body: string): StripeEvent =>
  toEvent(Stripe.webhooks.constructEventWithoutVerification(body))

function opened(body: string, signature: string, secret: string): Stripe.Event | null {
  try {
    return Stripe.webhooks.constructEvent(body, signature, secret, TOLERANCE)
  } catch {
    return null
  }
}

function toEvent(event: Stripe.Event): StripeEvent {
  const { id, type, created, api_version: apiVersion, data } = event
  if (!id || typeof type !== 'string' || typeof data?.object !== 'object') {
    throw new RefusedWebhookException()
  }
  return { id, type, created, apiVersion, object: data.object as unknown as StripeEvent['object'] }
}

/** Written for the same release as the client: else its fields may be called otherwise. */
export const isOfOurRelease = ({ apiVersion }: StripeEvent) =>
  apiVersion?.split('.')[1] === Stripe.MAJOR_API_VERSION
