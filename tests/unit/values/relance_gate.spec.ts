import { test } from '@japa/runner'
import fc from 'fast-check'
import { INVOICE_STATUSES } from '#values/invoice_status'
import {
  decideAtStart,
  startOfLocalDay,
  startOfLocalWeek,
  type GateDecision,
  type GateFacts,
} from '#values/relance_gate'
import { TONES } from '#values/tones'
import { instants, MANNERS, onParisWall, PARIS, paris, RUNS } from './calendars.js'

/** A Tuesday at ten, nothing in the way. */
const NOW = paris('2026-03-03 10:00')

const CLEAR: GateFacts = {
  now: NOW,
  calendar: PARIS,
  invoiceStatus: 'in_relance',
  remainderCents: 120_000,
  dueDate: '2026-02-24',
  offsetDays: 7,
  tone: 'courtois',
  requiresManualValidation: false,
  approvedAt: null,
  approvedRemainderCents: null,
  dryRun: false,
  sendingEnabled: true,
  verified: true,
  openCheckinHolds: false,
  replanPending: false,
  holds: [],
  hasRecipient: true,
  addressSuppressed: false,
  wayToPay: true,
  otherStepStarted: false,
  earlierStepOpen: false,
  lastInvoiceSendAt: null,
  minGapHours: 72,
  lastClientSendAt: null,
  clientSendsToday: 0,
  clientSendsThisWeek: 0,
  dailyCap: 1,
  weeklyCap: 2,
}

const APPROVED_NOTICE: Partial<GateFacts> = {
  tone: 'mise_en_demeure',
  requiresManualValidation: true,
  approvedAt: paris('2026-03-02 16:00'),
  approvedRemainderCents: 120_000,
}

/** A decision as one line. */
function told(changes: Partial<GateFacts>): string {
  const decision = decideAtStart({ ...CLEAR, ...changes })
  switch (decision.action) {
    case 'send':
    case 'rehearse':
      return decision.action
    case 'postpone': {
      const until = decision.until ? `until ${onParisWall(decision.until)}` : 'until lifted'
      return `postpone ${until}: ${[decision.reason, decision.holdReason].filter(Boolean).join(' ')}`
    }
    default:
      return `${decision.action}: ${decision.reason}`
  }
}

test.group('What decides at the instant of sending', () => {
  test('nothing in the way: it leaves', ({ assert }) => {
    assert.equal(told({}), 'send')
    assert.equal(told({ invoiceStatus: 'pending' }), 'send')
  })

  test('in a dry run nothing ever leaves: what would have is rehearsed, the rest is decided alike', ({
    assert,
  }) => {
    assert.equal(told({ dryRun: true }), 'rehearse')
    assert.equal(told({ dryRun: true, ...APPROVED_NOTICE }), 'rehearse')
    assert.equal(told({ dryRun: true, invoiceStatus: 'paid' }), 'cancel: paid')
    assert.equal(told({ dryRun: true, tone: 'mise_en_demeure' }), 'draft: approval_needed')
    assert.equal(
      told({ dryRun: true, sendingEnabled: false }),
      told({ dryRun: false, sendingEnabled: false })
    )
  })

  test('{why} → {decision}')
    .with([
      { why: 'paid', facts: { invoiceStatus: 'paid' }, decision: 'cancel: paid' },
      {
        why: 'cancelled',
        facts: { invoiceStatus: 'cancelled' },
        decision: 'cancel: invoice_cancelled',
      },
      { why: 'disputed', facts: { invoiceStatus: 'litigation' }, decision: 'cancel: litigation' },
      { why: 'nothing left to pay', facts: { remainderCents: 0 }, decision: 'cancel: paid' },
      { why: 'paid too much', facts: { remainderCents: -1 }, decision: 'cancel: paid' },
      {
        why: 'a step of before a due date that is past',
        facts: { offsetDays: -7 },
        decision: 'cancel: moment_passed',
      },
      {
        why: 'sending is switched off',
        facts: { sendingEnabled: false },
        decision: 'postpone until 2026-03-03 10:05: sending_off',
      },
      {
        why: 'a check-in is open',
        facts: { openCheckinHolds: true },
        decision: 'postpone until lifted: awaiting_checkin',
      },
      {
        why: 'the user has not answered yet',
        facts: { invoiceStatus: 'awaiting_user_confirmation' },
        decision: 'postpone until lifted: awaiting_checkin',
      },
      {
        why: 'its plan was edited a second ago',
        facts: { replanPending: true },
        decision: 'postpone until 2026-03-03 10:01: replan_pending',
      },
      {
        why: 'a hold without end',
        facts: { holds: [{ reason: 'manual', until: null }] },
        decision: 'postpone until lifted: held manual',
      },
      {
        why: 'a promise until Saturday',
        facts: { holds: [{ reason: 'promise', until: paris('2026-03-07 00:00') }] },
        decision: 'postpone until 2026-03-09 09:00: held promise',
      },
      {
        why: 'two holds: the longer one',
        facts: {
          holds: [
            { reason: 'promise', until: paris('2026-03-06 12:00') },
            { reason: 'holiday', until: paris('2026-03-12 12:00') },
          ],
        },
        decision: 'postpone until 2026-03-12 12:00: held holiday',
      },
      {
        why: 'a hold that ends and one that does not',
        facts: {
          holds: [
            { reason: 'promise', until: paris('2026-03-06 12:00') },
            { reason: 'bounce', until: null },
          ],
        },
        decision: 'postpone until lifted: held bounce',
      },
      {
        why: 'a hold that has just ended',
        facts: { holds: [{ reason: 'promise', until: NOW }] },
        decision: 'send',
      },
      {
        why: 'nobody to write to',
        facts: { hasRecipient: false },
        decision: 'postpone until lifted: no_recipient',
      },
      {
        why: 'a suppressed address',
        facts: { addressSuppressed: true },
        decision: 'postpone until lifted: address_suppressed',
      },
      {
        why: 'no way to pay',
        facts: { wayToPay: false },
        decision: 'postpone until lifted: no_way_to_pay',
      },
      {
        why: 'another reminder of the invoice is leaving',
        facts: { otherStepStarted: true },
        decision: 'postpone until 2026-03-03 10:01: other_reminder_leaving',
      },
      {
        why: 'an earlier reminder of the invoice still waits',
        facts: { earlierStepOpen: true },
        decision: 'postpone until 2026-03-03 11:00: earlier_step_open',
      },
      {
        why: 'evening',
        facts: { now: paris('2026-03-03 18:00') },
        decision: 'postpone until 2026-03-04 09:00: window_closed',
      },
      {
        why: 'Sunday',
        facts: { now: paris('2026-03-08 11:00') },
        decision: 'postpone until 2026-03-09 09:00: window_closed',
      },
      {
        why: 'another reminder of the invoice left yesterday',
        facts: { lastInvoiceSendAt: paris('2026-03-02 11:00') },
        decision: 'postpone until 2026-03-05 11:00: invoice_gap',
      },
      {
        why: 'the gap ends at night',
        facts: { lastInvoiceSendAt: paris('2026-03-02 19:00') },
        decision: 'postpone until 2026-03-06 09:00: invoice_gap',
      },
      {
        why: 'the gap is over to the second',
        facts: { lastInvoiceSendAt: NOW.minus({ hours: 72 }) },
        decision: 'send',
      },
      {
        why: 'the client had its mail of the day',
        facts: { clientSendsToday: 1, clientSendsThisWeek: 1 },
        decision: 'postpone until 2026-03-04 09:00: client_daily_cap',
      },
      {
        why: 'the client got one a moment ago that no count has yet',
        facts: { lastClientSendAt: NOW.minus({ seconds: 1 }) },
        decision: 'postpone until 2026-03-04 09:00: client_daily_cap',
      },
      {
        why: 'the client got one yesterday evening',
        facts: { lastClientSendAt: paris('2026-03-02 17:59'), clientSendsThisWeek: 1 },
        decision: 'send',
      },
      {
        why: 'the client had its two mails of the week',
        facts: { clientSendsThisWeek: 2 },
        decision: 'postpone until 2026-03-09 09:00: client_weekly_cap',
      },
      {
        why: 'an organization without caps',
        facts: { clientSendsToday: 9, clientSendsThisWeek: 9, dailyCap: null, weeklyCap: null },
        decision: 'send',
      },
    ] satisfies { why: string; facts: Partial<GateFacts>; decision: string }[])
    .run(({ assert }, { facts, decision }) => {
      assert.equal(told(facts), decision)
    })
})

test.group('A formal notice', () => {
  test('waits for a person, whatever its step says', ({ assert }) => {
    assert.equal(told({ tone: 'mise_en_demeure' }), 'draft: approval_needed')
    assert.equal(told({ requiresManualValidation: true }), 'draft: approval_needed')
  })

  test('leaves once approved', ({ assert }) => {
    assert.equal(told(APPROVED_NOTICE), 'send')
  })

  test('goes back to a draft when the remainder is no longer the one approved', ({ assert }) => {
    const partlyPaid = { ...APPROVED_NOTICE, remainderCents: 80_000 }
    const unknown = { ...APPROVED_NOTICE, approvedRemainderCents: null }
    assert.equal(told(partlyPaid), 'draft: remainder_changed')
    assert.equal(told(unknown), 'draft: remainder_changed')
  })

  test('is outside the caps of a client', ({ assert }) => {
    assert.equal(told({ ...APPROVED_NOTICE, clientSendsToday: 1, clientSendsThisWeek: 5 }), 'send')
  })

  test('is never outside the window, nor within the gap of its own invoice', ({ assert }) => {
    assert.equal(
      told({ ...APPROVED_NOTICE, now: paris('2026-03-08 11:00') }),
      'postpone until 2026-03-09 09:00: window_closed'
    )
    assert.equal(
      told({ ...APPROVED_NOTICE, lastInvoiceSendAt: paris('2026-03-02 10:00') }),
      'postpone until 2026-03-05 10:00: invoice_gap'
    )
  })

  test('is not drafted for an invoice that is held or closed', ({ assert }) => {
    const notice = { tone: 'mise_en_demeure' } as const
    assert.equal(told({ ...notice, invoiceStatus: 'paid' }), 'cancel: paid')
    assert.equal(
      told({ ...notice, holds: [{ reason: 'promise', until: null }] }),
      'postpone until lifted: held promise'
    )
  })

  test('is drafted at night, so that a person finds it in the morning', ({ assert }) => {
    assert.equal(
      told({ tone: 'mise_en_demeure', now: paris('2026-03-03 23:00') }),
      'draft: approval_needed'
    )
  })
})

test.group('Where the counts of a client start', () => {
  test('the day starts at midnight and the week on Monday, in the client’s zone', ({ assert }) => {
    assert.equal(onParisWall(startOfLocalDay(NOW, PARIS)), '2026-03-03 00:00')
    assert.equal(onParisWall(startOfLocalWeek(NOW, PARIS)), '2026-03-02 00:00')

    const sundayNight = paris('2026-03-29 23:30')
    assert.equal(onParisWall(startOfLocalDay(sundayNight, PARIS)), '2026-03-29 00:00')
    assert.equal(onParisWall(startOfLocalWeek(sundayNight, PARIS)), '2026-03-23 00:00')
  })
})

test.group('The gate, whatever the facts', () => {
  const past = fc.option(fc.integer({ min: 0, max: 10_000 }))

  const facts: fc.Arbitrary<GateFacts> = fc
    .record({
      now: fc.oneof(instants, fc.constant(NOW)),
      invoiceStatus: fc.constantFrom(
        ...INVOICE_STATUSES,
        'pending' as const,
        'in_relance' as const
      ),
      remainderCents: fc.constantFrom(-1, 0, 1, 80_000, 120_000, 120_000),
      offsetDays: fc.constantFrom(-7, 0, 7),
      tone: fc.constantFrom(...TONES),
      requiresManualValidation: fc.boolean(),
      isApproved: fc.boolean(),
      approvedRemainderCents: fc.constantFrom(null, 80_000, 120_000),
      blocked: fc.subarray(
        ['off', 'checkin', 'nobody', 'suppressed', 'no way', 'other', 'earlier', 'hold'] as const,
        { maxLength: 2 }
      ),
      invoiceMinutesAgo: past,
      clientMinutesAgo: past,
      clientSendsToday: fc.integer({ min: 0, max: 2 }),
      clientSendsThisWeek: fc.integer({ min: 0, max: 3 }),
    })
    .map(({ now, isApproved, blocked, invoiceMinutesAgo, clientMinutesAgo, ...rest }) => ({
      ...CLEAR,
      ...rest,
      now,
      approvedAt: isApproved ? now.minus({ hours: 1 }) : null,
      sendingEnabled: !blocked.includes('off'),
      openCheckinHolds: blocked.includes('checkin'),
      hasRecipient: !blocked.includes('nobody'),
      addressSuppressed: blocked.includes('suppressed'),
      wayToPay: !blocked.includes('no way'),
      otherStepStarted: blocked.includes('other'),
      earlierStepOpen: blocked.includes('earlier'),
      holds: blocked.includes('hold') ? [{ reason: 'manual', until: null }] : [],
      lastInvoiceSendAt:
        invoiceMinutesAgo === null ? null : now.minus({ minutes: invoiceMinutesAgo }),
      lastClientSendAt: clientMinutesAgo === null ? null : now.minus({ minutes: clientMinutesAgo }),
    }))

  test('what leaves is chaseable, owed, released, approved, reachable, payable and spaced', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const isNotice = given.tone === 'mise_en_demeure'
        const wall = given.now.setZone('Europe/Paris')
        const mayLeave =
          ['pending', 'in_relance'].includes(given.invoiceStatus) &&
          given.remainderCents > 0 &&
          given.sendingEnabled &&
          !given.openCheckinHolds &&
          given.holds.length === 0 &&
          given.hasRecipient &&
          !given.addressSuppressed &&
          given.wayToPay &&
          !given.otherStepStarted &&
          !given.earlierStepOpen &&
          wall.weekday <= 5 &&
          wall.hour >= 9 &&
          wall.hour < 18 &&
          (!(isNotice || given.requiresManualValidation) ||
            (given.approvedAt !== null && given.approvedRemainderCents === given.remainderCents)) &&
          (given.lastInvoiceSendAt === null ||
            given.now.diff(given.lastInvoiceSendAt, 'hours').hours >= MANNERS.minGapHours) &&
          (isNotice || (given.clientSendsToday === 0 && given.clientSendsThisWeek < 2))
        return decideAtStart(given).action !== 'send' || mayLeave
      }),
      { numRuns: RUNS }
    )
  })

  test('in a dry run nothing leaves, and nothing else is decided otherwise', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const forGood = decideAtStart(given)
        const rehearsed = decideAtStart({ ...given, dryRun: true })
        return forGood.action === 'send'
          ? rehearsed.action === 'rehearse'
          : JSON.stringify(rehearsed) === JSON.stringify(forGood)
      }),
      { numRuns: RUNS / 4 }
    )
  })

  test('what is postponed to a moment is asked again later, never at once', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const decision: GateDecision = decideAtStart(given)
        return decision.action !== 'postpone' || !decision.until || decision.until > given.now
      }),
      { numRuns: RUNS / 4 }
    )
  })
})
