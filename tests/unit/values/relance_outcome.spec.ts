import { test } from '@japa/runner'
import fc from 'fast-check'
import type { DateTime } from 'luxon'
import {
  decideOutcome,
  KEY_HOURS,
  MAX_ATTEMPTS,
  MAX_CLAIMS,
  MAX_POSTS,
  type OutcomeFacts,
} from '#values/relance_outcome'
import { onParisWall, paris, RUNS } from './calendars.js'

const NOW = paris('2026-03-02 10:00')

type Message = NonNullable<OutcomeFacts['message']>

/** Posted a minute ago on SMTP, no answer known. */
const SILENT: Message = {
  acceptedAt: null,
  refusedAt: null,
  refusalCode: null,
  refusalPermanent: null,
  retryAt: null,
  posts: 1,
  firstPostedAt: NOW.minus({ minutes: 1 }),
  idempotent: false,
}

function refusal(refusalCode: string, changes: Partial<Message> = {}): Partial<Message> {
  return { refusedAt: NOW, refusalCode, refusalPermanent: false, ...changes }
}

/** An outcome as one line. */
function told(message: Partial<Message>, facts: Partial<OutcomeFacts> = {}): string {
  const outcome = decideOutcome({
    now: NOW,
    startedAt: NOW.minus({ minutes: 1 }),
    claims: 1,
    attempts: 0,
    doubted: false,
    message: { ...SILENT, ...message },
    ...facts,
  })
  switch (outcome.to) {
    case 'scheduled':
      return `${outcome.voided ? 'anew' : 'same bytes'} at ${onParisWall(outcome.at)}, ${outcome.attempts} refused`
    case 'failed':
      return `failed: ${outcome.code}`
    default:
      return outcome.to
  }
}

const notStarted: Partial<OutcomeFacts> = { startedAt: null, message: null }
const doubted: Partial<OutcomeFacts> = { doubted: true }

test.group('What becomes of a claimed reminder', () => {
  test('{why} → {outcome}')
    .with([
      { why: 'accepted', message: { acceptedAt: NOW }, facts: {}, outcome: 'sent' },
      {
        why: 'accepted after a doubt',
        message: { acceptedAt: NOW },
        facts: doubted,
        outcome: 'sent',
      },
      {
        why: 'claimed, never started',
        message: {},
        facts: notStarted,
        outcome: 'same bytes at 2026-03-02 10:00, 0 refused',
      },
      {
        why: 'five claims without a start',
        message: {},
        facts: { ...notStarted, claims: MAX_CLAIMS },
        outcome: 'failed: never_started',
      },
      {
        why: 'five claims without a start, after a doubt',
        message: {},
        facts: { ...notStarted, ...doubted, claims: MAX_CLAIMS },
        outcome: 'unknown',
      },
      {
        why: 'refused for now, the first time',
        message: refusal('450'),
        facts: {},
        outcome: 'anew at 2026-03-02 10:01, 1 refused',
      },
      {
        why: 'refused for now, the fourth time',
        message: refusal('450'),
        facts: { attempts: 3 },
        outcome: 'anew at 2026-03-02 11:00, 4 refused',
      },
      {
        why: 'refused for now, the fifth time',
        message: refusal('450'),
        facts: { attempts: MAX_ATTEMPTS - 1 },
        outcome: 'failed: 450',
      },
      {
        why: 'refused for good',
        message: refusal('550', { refusalPermanent: true }),
        facts: {},
        outcome: 'failed: 550',
      },
      {
        why: 'never put on the wire',
        message: refusal('not_sent'),
        facts: { attempts: 4 },
        outcome: 'anew at 2026-03-02 10:00, 4 refused',
      },
      {
        why: 'asked to slow down: not an attempt, and its delay is honoured',
        message: refusal('rate_limited', { retryAt: paris('2026-03-02 10:07') }),
        facts: { attempts: 4 },
        outcome: 'anew at 2026-03-02 10:07, 4 refused',
      },
      { why: 'started, no answer, on SMTP', message: {}, facts: {}, outcome: 'unknown' },
      {
        why: 'started, no answer, on Resend',
        message: { idempotent: true },
        facts: {},
        outcome: 'same bytes at 2026-03-02 10:01, 0 refused',
      },
      {
        why: 'no answer on Resend after five posts',
        message: { idempotent: true, posts: MAX_POSTS },
        facts: doubted,
        outcome: 'unknown',
      },
      {
        why: 'no answer on Resend when its key is about to be forgotten',
        message: { idempotent: true, firstPostedAt: NOW.minus({ hours: KEY_HOURS }) },
        facts: doubted,
        outcome: 'unknown',
      },
      {
        why: 'refused for good after a doubt proves nothing',
        message: refusal('550', { refusalPermanent: true, idempotent: true }),
        facts: doubted,
        outcome: 'unknown',
      },
      {
        why: 'asked to slow down after a doubt, on Resend',
        message: refusal('rate_limited', {
          idempotent: true,
          retryAt: paris('2026-03-02 10:07'),
        }),
        facts: doubted,
        outcome: 'same bytes at 2026-03-02 10:07, 0 refused',
      },
      {
        why: 'never put on the wire again after a doubt, on SMTP',
        message: refusal('not_sent'),
        facts: doubted,
        outcome: 'unknown',
      },
    ] satisfies {
      why: string
      message: Partial<Message>
      facts: Partial<OutcomeFacts>
      outcome: string
    }[])
    .run(({ assert }, { message, facts, outcome }) => {
      assert.equal(told(message, facts), outcome)
    })
})

test.group('Outcomes, whatever happened', () => {
  const moment = fc.option(fc.constant(NOW), { nil: null })
  const messages: fc.Arbitrary<Message> = fc.record({
    acceptedAt: moment,
    refusedAt: moment,
    refusalCode: fc.constantFrom(null, '450', '550', 'not_sent', 'rate_limited'),
    refusalPermanent: fc.constantFrom(null, true, false),
    retryAt: fc.constantFrom<DateTime | null>(null, NOW.plus({ minutes: 7 })),
    posts: fc.integer({ min: 1, max: MAX_POSTS }),
    firstPostedAt: fc.integer({ min: 0, max: 30 }).map((hours) => NOW.minus({ hours })),
    idempotent: fc.boolean(),
  })
  const histories: fc.Arbitrary<OutcomeFacts> = fc.record({
    now: fc.constant(NOW),
    startedAt: moment,
    claims: fc.integer({ min: 1, max: MAX_CLAIMS }),
    attempts: fc.integer({ min: 0, max: MAX_ATTEMPTS }),
    doubted: fc.boolean(),
    message: fc.option(messages),
  })

  test('doubt is sticky: it never ends failed, and never renders another message', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const outcome = decideOutcome({ ...facts, doubted: true })
        return (
          outcome.to === 'sent' ||
          outcome.to === 'unknown' ||
          (outcome.to === 'scheduled' && !outcome.voided && outcome.doubted)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('only what was started is in doubt, and only what was accepted is sent', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const { to } = decideOutcome(facts)
        const isAccepted = facts.startedAt !== null && Boolean(facts.message?.acceptedAt)
        return (
          (to === 'sent') === isAccepted &&
          (to !== 'unknown' || facts.startedAt !== null || facts.doubted)
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('a message without an answer is never posted twice where that could deliver twice', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const outcome = decideOutcome(facts)
        const isSilent =
          facts.startedAt !== null &&
          facts.message !== null &&
          !facts.message.acceptedAt &&
          !facts.message.refusedAt
        return !isSilent || facts.message?.idempotent || outcome.to === 'unknown'
      }),
      { numRuns: RUNS }
    )
  })

  test('nothing waits for ever: what is tried again has a date', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const outcome = decideOutcome(facts)
        return (
          outcome.to !== 'scheduled' ||
          (outcome.at >= facts.now && outcome.at <= facts.now.plus({ hours: 4 }))
        )
      }),
      { numRuns: RUNS }
    )
  })
})
