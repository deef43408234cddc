import ConflictException from '#exceptions/conflict_exception'
import type { HoldReason } from '#values/holds'

/**
 * Not the user's to lift: a frozen invoice needs a place of the offer, a refusal ends with the client, and
 * what is to be erased is taken back by an owner.
 */
const NOT_BY_HAND: readonly HoldReason[] = ['quota', 'unsubscribed', 'erasure']

/** @throws ConflictException `hold_not_liftable` */
export function authorizeLift({ reason }: { reason: HoldReason }) {
  if (NOT_BY_HAND.includes(reason)) {
    throw new ConflictException(
      'hold_not_liftable',
      'Cette pause ne peut pas être levée à la main.',
      { reason }
    )
  }
}
