import { test } from '@japa/runner'
import { canMoveCheckin, CHECKIN_ANSWERS, CHECKIN_STATUSES } from '#values/checkin_status'
import { canMoveDraft, DRAFT_STATUSES } from '#values/draft_status'
import {
  canMove,
  canUndoTo,
  INVOICE_STATUSES,
  isActive,
  isChaseable,
  isClosed,
} from '#values/invoice_status'
import { canMoveRelance, RELANCE_STATUSES } from '#values/relance_status'

/** Every pair of statuses that a table allows, as `from > to`, in the order of the statuses. */
function movesOf<Status extends string>(
  statuses: readonly Status[],
  isLegal: (from: Status, to: Status) => boolean
) {
  return statuses.flatMap((from) =>
    statuses.filter((to) => isLegal(from, to)).map((to) => `${from} > ${to}`)
  )
}

test.group('Legal moves', () => {
  test('an invoice makes the documented moves and no other', ({ assert }) => {
    assert.sameMembers(movesOf(INVOICE_STATUSES, canMove), [
      'pending > awaiting_user_confirmation',
      'pending > in_relance',
      'pending > paid',
      'pending > litigation',
      'pending > cancelled',
      'awaiting_user_confirmation > pending',
      'awaiting_user_confirmation > in_relance',
      'awaiting_user_confirmation > paid',
      'awaiting_user_confirmation > litigation',
      'awaiting_user_confirmation > cancelled',
      'in_relance > paid',
      'in_relance > litigation',
      'in_relance > cancelled',
      'litigation > pending',
      'litigation > in_relance',
      'litigation > paid',
      'litigation > cancelled',
    ])
  })

  test('undo brings a closed invoice back to where it was, or further if the chase went on', ({
    assert,
  }) => {
    const undone = INVOICE_STATUSES.flatMap((before) =>
      INVOICE_STATUSES.filter((to) => canUndoTo('paid', to, before)).map(
        (to) => `${before} > ${to}`
      )
    )

    assert.sameMembers(undone, [
      'pending > pending',
      'pending > in_relance',
      'awaiting_user_confirmation > awaiting_user_confirmation',
      'awaiting_user_confirmation > pending',
      'awaiting_user_confirmation > in_relance',
      'in_relance > in_relance',
      'litigation > litigation',
    ])
  })

  test('undo does the same for a cancelled invoice, and nothing for an open one', ({ assert }) => {
    assert.isTrue(canUndoTo('cancelled', 'in_relance', 'in_relance'))
    assert.isFalse(canUndoTo('cancelled', 'pending', null))
    for (const from of INVOICE_STATUSES.filter(isActive)) {
      assert.isEmpty(INVOICE_STATUSES.filter((to) => canUndoTo(from, to, 'pending')))
    }
  })

  test('a reminder makes the documented moves and no other', ({ assert }) => {
    assert.sameMembers(movesOf(RELANCE_STATUSES, canMoveRelance), [
      'scheduled > sending',
      'scheduled > drafted',
      'scheduled > cancelled',
      'drafted > scheduled',
      'drafted > cancelled',
      'sending > sent',
      'sending > failed',
      'sending > unknown',
      'sending > scheduled',
      'sending > drafted',
      'sending > cancelled',
      'unknown > sent',
      'unknown > cancelled',
      'failed > cancelled',
    ])
  })

  test('a reminder that waits for a person never goes to the wire without being scheduled again', ({
    assert,
  }) => {
    assert.isFalse(canMoveRelance('drafted', 'sending'))
    assert.isFalse(canMoveRelance('drafted', 'sent'))
  })

  test('a check-in makes the documented moves and no other', ({ assert }) => {
    assert.sameMembers(movesOf(CHECKIN_STATUSES, canMoveCheckin), [
      'scheduled > sent',
      'sent > answered',
      'sent > expired',
    ])
    assert.deepEqual([...CHECKIN_ANSWERS], ['paid', 'still_pending'])
  })

  test('an imported draft makes the documented moves and no other', ({ assert }) => {
    assert.sameMembers(movesOf(DRAFT_STATUSES, canMoveDraft), [
      'pending > validated',
      'pending > skipped',
      'validated > pending',
      'skipped > pending',
    ])
  })
})

test.group('Invoice statuses', () => {
  test('the first four count against the quota, the closed ones do not', ({ assert }) => {
    assert.deepEqual(INVOICE_STATUSES.filter(isActive), [
      'pending',
      'awaiting_user_confirmation',
      'in_relance',
      'litigation',
    ])
    assert.deepEqual(INVOICE_STATUSES.filter(isClosed), ['paid', 'cancelled'])
  })

  test('only a pending or chased invoice may be reminded', ({ assert }) => {
    assert.deepEqual(INVOICE_STATUSES.filter(isChaseable), ['pending', 'in_relance'])
  })
})
