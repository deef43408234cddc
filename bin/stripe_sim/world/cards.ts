import { createHash } from 'node:crypto'

/**
 * What a test card does (docs.stripe.com/testing): `ok`; `declined` at once; `fails_later`: accepted
 * without a charge, refused at the first one; `authenticates_once`: 3D Secure when it is given, never
 * again; `authenticates_always`: 3D Secure at every charge.
 */
export type CardManner =
  'ok' | 'declined' | 'fails_later' | 'authenticates_once' | 'authenticates_always'

const MANNERS: Record<string, CardManner> = {
  '4000000000000002': 'declined',
  '4000000000000341': 'fails_later',
  '4000002500003155': 'authenticates_once',
  '4000002760003184': 'authenticates_always',
}

/** Shown on the hosted pages. */
export const TEST_CARDS = [
  { number: '4242424242424242', label: 'Acceptée' },
  { number: '4000002760003184', label: 'Authentification à chaque paiement' },
  { number: '4000002500003155', label: 'Authentification une fois' },
  { number: '4000000000000341', label: 'Acceptée, refusée au premier prélèvement' },
  { number: '4000000000000002', label: 'Refusée' },
]

/** Test cards by the name that Stripe gives them as payment methods. */
export const TEST_METHODS: Record<string, string | undefined> = {
  pm_card_visa: '4242424242424242',
  pm_card_chargeCustomerFail: '4000000000000341',
  pm_card_threeDSecure2Required: '4000002760003184',
}

/** Spaces are not part of a number; a card that Stripe does not list as a test card is a good one. */
export const cleanNumber = (number: string) => number.replace(/\D/g, '')

export const mannerOf = (number: string): CardManner => MANNERS[cleanNumber(number)] ?? 'ok'

/** The same card has the same fingerprint, whoever gives it. */
export const fingerprintOf = (number: string) =>
  createHash('sha256').update(cleanNumber(number)).digest('base64url').slice(0, 16)
