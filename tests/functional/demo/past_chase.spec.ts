import { CLIENTS } from '#database/demo/clients'
import { INVOICES } from '#database/demo/invoices'
import { toChased } from '#services/demo/chased_invoice'
import { replayChase, type ChasedInvoice, type PastChase } from '#services/demo/past_chase'
import { StoryDates } from '#services/demo/story_dates'
import { DEFAULT_PLANS } from '#values/default_plans'
import { isOpen } from '#values/business_calendar'
import { addDays, localDateOf, weekdayOf } from '#values/local_date'
import type { SendingManners } from '#values/relance_dates'
import { test } from '@japa/runner'
import { DateTime } from 'luxon'

const ZONE = 'Europe/Paris'
const MANNERS: SendingManners = {
  calendar: {
    zone: ZONE,
    region: 'FR',
    closedDays: [],
    openMinute: 540,
    closeMinute: 1080,
    alwaysOpen: false,
  },
  slotMinute: 540,
  spreadMinutes: 30,
  minGapHours: 72,
}

const PLANS = Object.fromEntries(
  DEFAULT_PLANS.map((plan) => [
    plan.key,
    plan.steps.map((step) => ({ ...step, id: `${plan.key}${step.offsetDays}` })),
  ])
)

interface Played {
  invoice: ChasedInvoice
  client: string
  chase: PastChase
  leavesNow: boolean
}

/** Every story of the demo, as if it were seeded at this instant. */
function playAt(now: DateTime): { played: Played[]; dates: StoryDates } {
  const dates = new StoryDates(now, MANNERS.calendar)
  const rows = INVOICES.map((story, index) => {
    const dueDate = dates.dueDateOf(story)
    const issueDate = addDays(dueDate, -CLIENTS[story.client].paymentTermDays)
    const steps = PLANS[CLIENTS[story.client].plan ?? 'equilibre']
    const row = { id: `invoice ${index}`, index, story, dueDate, issueDate, steps }
    return { story, invoice: toChased(row, dates) }
  })
  const played = [...Map.groupBy(rows, ({ story }) => story.client)].flatMap(([client, own]) => {
    const chases = replayChase(
      own.map(({ invoice }) => invoice),
      MANNERS
    )
    return own.flatMap(({ story, invoice }) => {
      const chase = chases.get(invoice.id)
      return chase ? [{ invoice, client, chase, leavesNow: typeof story.due !== 'number' }] : []
    })
  })
  return { played, dates }
}

const departuresOf = ({ chase }: Played) => chase.steps.filter(({ kind }) => kind === 'departure')

/** A year, every third day, at an hour that moves: each weekday, holidays, both changes of the clock. */
const INSTANTS = Array.from({ length: 122 }, (_, index) =>
  DateTime.fromISO('2026-01-01T00:20', { zone: 'utc' }).plus({
    days: index * 3,
    minutes: (index * 97) % 1440,
  })
)

test.group('The past of the demo', (group) => {
  let plays: { now: DateTime; played: Played[]; dates: StoryDates }[] = []
  group.setup(() => {
    plays = INSTANTS.map((now) => ({ now, ...playAt(now) }))
  })

  test('whatever the day it is seeded, nobody was written to at night, on a closed day or too often', ({
    assert,
  }) => {
    for (const { now, played } of plays) {
      const sends = played.flatMap((one) =>
        departuresOf(one).map(({ at }) => ({ at, client: one.client, invoice: one.invoice.id }))
      )
      for (const { at } of sends) {
        assert.isTrue(at < now, `a departure in the future, seeded ${now.toISO()}`)
        assert.isTrue(isOpen(at, MANNERS.calendar), `${at.toISO()}, seeded ${now.toISO()}`)
      }
      for (const own of Map.groupBy(sends, ({ client }) => client).values()) {
        const days = own.map(({ at }) => localDateOf(at, ZONE))
        assert.equal(new Set(days).size, days.length, `two mails a day, seeded ${now.toISO()}`)
        const weeks = Map.groupBy(days, (day) => addDays(day, 1 - weekdayOf(day)))
        assert.isTrue([...weeks.values()].every((week) => week.length <= 2))
      }
      for (const own of Map.groupBy(sends, ({ invoice }) => invoice).values()) {
        const inOrder = own.map(({ at }) => at.toMillis()).toSorted((a, b) => a - b)
        assert.isTrue(
          inOrder.every((at, index) => index === 0 || at - inOrder[index - 1] >= 72 * 3_600_000)
        )
      }
    }
  })

  test('whatever the day, every turn is past and every state is there', ({ assert }) => {
    for (const { now, played, dates } of plays) {
      INVOICES.forEach((story, index) => {
        const own = played.find(({ invoice }) => invoice.id === `invoice ${index}`)
        const departed = own ? departuresOf(own).map(({ stepId }) => stepId) : []
        for (const offset of Object.keys(story.answers ?? {})) {
          const isStep = (id: string) => id.replace(/^[a-z]+/, '') === offset
          assert.isTrue(departed.some(isStep), `${story.subject}, seeded ${now.toISO()}`)
        }
        for (const turn of story.turns ?? []) {
          const at = dates.turnAt(dates.dueDateOf(story), turn, index)
          assert.isTrue(at < now, `${story.subject}, seeded ${now.toISO()}`)
          if (turn.kind === 'reply') {
            const had = own ? departuresOf(own).filter((departure) => departure.at < at) : []
            assert.isNotEmpty(had, `nothing to reply to, seeded ${now.toISO()}`)
          }
        }
      })
      const kinds = played.flatMap(({ chase }) => chase.steps.map(({ kind }) => kind))
      assert.equal(kinds.filter((kind) => kind === 'draft').length, 2, now.toISO() ?? '')
      assert.equal(kinds.filter((kind) => kind === 'approval').length, 1, now.toISO() ?? '')
    }
  })

  test('whatever the day, three reminders are left for the demo to send, and may leave', ({
    assert,
  }) => {
    for (const { now, played, dates } of plays) {
      const left = played.filter(({ leavesNow }) => leavesNow)
      assert.equal(new Set(left.map(({ client }) => client)).size, 3)
      for (const one of left) {
        const departed = departuresOf(one)
        const due = one.chase.plan.insert.filter(
          ({ sendAt, planStepId }) =>
            sendAt < now && !departed.some(({ stepId }) => stepId === planStepId)
        )
        assert.equal(due.length, 1, `${one.client}, seeded ${now.toISO()}`)
        assert.equal(localDateOf(due[0].sendAt, ZONE), dates.lastWorkingDay)

        const ofClient = played.filter(({ client }) => client === one.client).flatMap(departuresOf)
        const monday = addDays(dates.today, 1 - weekdayOf(dates.today))
        const thisWeek = ofClient.filter(({ at }) => localDateOf(at, ZONE) >= monday)
        assert.isTrue(thisWeek.length < 2, `weekly cap of ${one.client}, seeded ${now.toISO()}`)
        assert.isFalse(ofClient.some(({ at }) => localDateOf(at, ZONE) === dates.today))
        assert.isTrue(departed.every(({ at }) => at.plus({ hours: 72 }) <= now))
      }
    }
  })

  test('whatever the day, the reminder that is sent by hand may leave', ({ assert }) => {
    for (const { now, played } of plays) {
      INVOICES.forEach(({ sentNow, client }, index) => {
        if (!sentNow) {
          return
        }
        const ofClient = played.filter((one) => one.client === client)
        const own = ofClient.find(({ invoice }) => invoice.id === `invoice ${index}`)
        const since = now.minus({ hours: 72 })
        const recent = ofClient.flatMap(departuresOf).filter(({ at }) => at > since)
        assert.deepEqual(recent, [], `seeded ${now.toISO()}`)
        const next = own?.chase.plan.insert.find(({ sendAt }) => sendAt > now)
        assert.equal(next?.planStepId, 'equilibre20', `seeded ${now.toISO()}`)
      })
    }
  })

  test('whatever the day, nothing else is due before its hour', ({ assert }) => {
    for (const { now, played } of plays) {
      for (const one of played.filter(({ leavesNow }) => !leavesNow)) {
        const told = new Set(one.chase.steps.map(({ stepId }) => stepId))
        const forgotten = one.chase.plan.insert.filter(
          ({ sendAt, planStepId }) =>
            sendAt < one.invoice.until.minus({ minutes: 2 }) && !told.has(planStepId)
        )
        assert.deepEqual(forgotten, [], `${one.invoice.id}, seeded ${now.toISO()}`)
      }
    }
  })
})
