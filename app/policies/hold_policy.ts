import ConflictException from '#exceptions/conflict_exception'
import type { HoldReason } from '#values/holds'

/** Not the user's to lift: a frozen invoice needs a place of the offer, a refusal ends with the client. */
const NOT_BY_HAND: readonly HoldReason[] = ['quota', 'unsubscribed']

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
