import { liftHold, placeHold, type HoldTarget } from '#services/invoices/holds'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import '#tests/helpers/draws'
import type { Tone } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import fc from 'fast-check'
import type { DateTime } from 'luxon'

const PLAN: { day: number; tone: Tone }[] = [
  { day: 3, tone: 'amical' },
  { day: 10, tone: 'courtois' },
  { day: 20, tone: 'mise_en_demeure' },
]
/** Each run is a story or two on a real database: what fails is told as it was drawn, shrinking would take minutes. */
const RUNS = process.env.SIZES === 'full' ? 60 : 6

/** A pause as a person makes it; `ends` in days from the first reminder, null until it is lifted. */
interface Pause {
  about: 'invoice' | 'client' | 'organization'
  ends: number | null
}

const pauses = fc.array(
  fc.record<Pause>({
    about: fc.constantFrom('invoice' as const, 'client' as const, 'organization' as const),
    ends: fc.constantFrom(null, 2, 5, 9),
  }),
  { minLength: 2, maxLength: 3 }
)
/** Which pause is acted on next: its first turn places it, its second lifts it. */
const turns = fc.array(fc.nat(), { minLength: 6, maxLength: 6 })

/** Every pause placed, and then those of `lifted` released, one after another as `order` says. */
class Pausing {
  #ids = new Map<number, string>()
  #left: number[]

  constructor(
    private story: Story,
    private given: readonly Pause[],
    lifted: readonly number[]
  ) {
    this.#left = given.map((_, index) => (lifted.includes(index) ? 2 : 1))
  }

  async run(order: readonly number[], between: () => Promise<void> = async () => {}) {
    for (const pick of [...order, ...order]) {
      const open = this.#left.flatMap((left, index) => (left > 0 ? [index] : []))
      if (open.length > 0) {
        await this.#act(open[pick % open.length])
        await between()
      }
    }
  }

  async #act(index: number) {
    const { organization, actor } = this.story
    this.#left[index] -= 1
    const id = this.#ids.get(index)
    if (id) {
      await liftHold(organization.id, id, actor)
      return
    }
    const { about, ends } = this.given[index]
    const endsAt = ends === null ? null : parisTime('2026-03-05', '00:00').plus({ days: ends })
    const input = { reason: 'manual' as const, endsAt }
    const hold = await placeHold(organization.id, this.#target(about), input, actor)
    this.#ids.set(index, hold.id)
  }

  #target(about: Pause['about']): HoldTarget {
    switch (about) {
      case 'invoice':
        return { invoiceId: this.story.invoice.id }
      case 'client':
        return { clientId: this.story.client.id }
      case 'organization':
        return {}
    }
  }
}

/** The plan as it stands, without what a run of its own makes differ: the ids. */
async function planOf(story: Story) {
  const rows: { tone: Tone; status: string; send_at: Date; due_at: Date }[] = await db
    .from('relance_tasks as t')
    .join('plan_steps as s', 's.id', 't.plan_step_id')
    .where('t.invoice_id', story.invoice.id)
    .orderBy('s.offset_days')
    .select('s.tone', 't.status', 't.send_at', 't.due_at')
  return {
    mails: await story.mailsToClient(),
    steps: rows.map((row) => [row.tone, row.status, minute(row.send_at), minute(row.due_at)]),
  }
}

/** The clock of a story runs on while it is told. */
const minute = (at: Date) => at.toISOString().slice(0, 16)

/** The invoice of each run is another one, and its hour is drawn from its id: no spread here. */
async function told(begins: DateTime, tell: (story: Story) => Promise<unknown>) {
  const organization = { spreadMinutes: 0 }
  const story = await aStory({ dueDate: '2026-03-02', plan: PLAN, organization })
  try {
    await story.turnTo(begins)
    return JSON.stringify(await tell(story))
  } finally {
    await story.end()
  }
}

test.group('Holds and releases', () => {
  test('in any order, with workers at work between them, end in the plan of who never paused', async ({
    assert,
  }) => {
    const due = parisTime('2026-03-05', '10:00')
    const after = async (story: Story) => {
      await story.workersRun()
      const now = await planOf(story)
      await story.on('2026-03-12')
      return [now, await planOf(story)]
    }
    const untouched = await told(due, after)
    assert.include(untouched, '"mails":["amical","courtois"]')

    await fc.assert(
      fc.asyncProperty(pauses, turns, async (given, order) => {
        const all = given.map((_, index) => index)
        const paused = await told(due, async (story) => {
          await new Pausing(story, given, all).run(order, () => story.workersRun())
          return after(story)
        })
        assert.equal(paused, untouched)
      }),
      { numRuns: RUNS, endOnFailure: true }
    )
  }).timeout(process.env.SIZES === 'full' ? 900_000 : 120_000)

  test('that leave the same pauses standing leave the same plan, whatever their order', async ({
    assert,
  }) => {
    const before = parisTime('2026-03-04', '10:00')
    const kept = fc.nat({ max: 2 })
    await fc.assert(
      fc.asyncProperty(pauses, kept, turns, turns, async (given, stays, one, other) => {
        const lifted = given.map((_, index) => index).filter((index) => index !== stays)
        const end = (order: readonly number[]) =>
          told(before, async (story) => {
            await new Pausing(story, given, lifted).run(order)
            const plans = []
            for (const day of ['2026-03-05', '2026-03-09', '2026-03-16']) {
              await story.on(day)
              // A step that was looked at while the one before it left is looked at again a moment later.
              await story.on(day, '10:10')
              plans.push(await planOf(story))
            }
            return plans
          })
        assert.equal(await end(one), await end(other))
      }),
      { numRuns: RUNS, endOnFailure: true }
    )
  }).timeout(process.env.SIZES === 'full' ? 900_000 : 120_000)
})
