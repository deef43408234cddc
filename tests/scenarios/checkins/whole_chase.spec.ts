import { ApiClient } from '#tests/helpers/api_client'
import { questionsIn } from '#tests/helpers/checkin_mails'
import { parisTime } from '#tests/helpers/clock'
import { formsOf, submit } from '#tests/helpers/public_forms'
import { aStory, type Story } from '#tests/helpers/story'
import { breakPromises } from '#services/promises/break_promises'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

/** Due on Monday 2 March: Thursday 5, Thursday 12, Monday 23 as the 22nd is a Sunday, Thursday 9 April. */
const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 20, tone: 'ferme' as const },
  { day: 38, tone: 'ferme' as const },
  { day: 60, tone: 'mise_en_demeure' as const },
]
const OWED = 120_000

/** An invoice and two people, who answer only by the links of their mails. */
class Chase {
  constructor(readonly story: Story) {}

  static async begin() {
    return new Chase(
      await aStory({
        dueDate: DUE,
        plan: PLAN,
        amountTtcCents: OWED,
        organization: { checkinMode: 'daily' },
      })
    )
  }

  /** A day of workers: those of the morning, who ask, and those of office hours. */
  async day(date: string) {
    await this.story.on(date, '08:01')
    await breakPromises()
    await this.story.on(date)
  }

  async until(date: string, from: string) {
    for (let day = from; day <= date; day = addDays(day, 1)) {
      await this.day(day)
    }
  }

  /** The user opens the link of the newest question, and answers it. */
  async userSays(answer: string, typed: Record<string, string> = {}) {
    const mail = (await questionsIn(this.story)).at(-1)
    await this.#fill(`/c/${mail?.tokens[0]}`, ({ button }) => button.answer === answer, typed)
  }

  /** The client opens the link of the newest reminder, and answers it. */
  async clientSays(form: string, typed: Record<string, string>) {
    const reminders = (await this.story.letters()).filter(({ text }) => text?.includes('/p/'))
    const [, path] = /(\/p\/[\w-]{43})/.exec(reminders.at(-1)?.text ?? '') ?? []
    await this.#fill(path, ({ action }) => action.endsWith(`/answers/${form}`), typed)
  }

  /** A person reads for a moment before they send what they typed. */
  async #fill(
    path: string,
    isMeant: (form: ReturnType<typeof formsOf>[number]) => boolean,
    typed: Record<string, string>
  ) {
    await db.from('rate_limits').delete()
    const opened = parisTime(await this.#today(), '11:00')
    await this.story.turnTo(opened)
    const form = formsOf((await new ApiClient().get(path)).text).find(isMeant)
    await this.story.turnTo(opened.plus({ minutes: 1 }))
    const answer = await submit(form!, typed)
    if (answer.status !== 303) {
      throw new Error(`Refused: ${answer.status} ${answer.text}`)
    }
  }

  async #today() {
    const { rows } = await db.rawQuery('SELECT rubis_now()::date::text AS today')
    return rows[0].today as string
  }

  tones = () => this.story.mailsToClient()

  /** What the last reminder asks for, as its reader finds it. */
  async asked() {
    const reminders = (await this.story.letters()).filter(({ text }) => text?.includes('/p/'))
    return (reminders.at(-1)?.text ?? '').replaceAll(/[\u00a0\u202f]/g, ' ')
  }

  /** Two more months in which every worker works. */
  async twoMonthsLater(from: string) {
    for (let week = 0; week < 9; week++) {
      await this.day(addDays(from, week * 7))
    }
  }
}

test.group('An invoice from its due date to its payment', (group) => {
  let chase: Chase
  group.each.teardown(() => chase?.story.end())

  /** Asked, silent, reminded: up to the client's promise for the 18th. */
  async function promised() {
    chase = await Chase.begin()
    await chase.day('2026-03-04')
    await chase.day('2026-03-05')
    await chase.clientSays('promise', { saidOn: '2026-03-18' })
  }

  /** The promise is broken, the user silent again: the polite reminder leaves on the 19th. */
  async function remindedAgain() {
    await promised()
    await chase.until('2026-03-19', '2026-03-06')
  }

  test('asked, silent, reminded, promised, broken, reminded, half paid, asked the rest, paid by check-in: nothing more ever leaves', async ({
    assert,
  }) => {
    chase = await Chase.begin()
    await chase.day('2026-03-04')
    assert.equal((await chase.story.refreshed()).status, 'awaiting_user_confirmation')
    assert.deepEqual(await chase.tones(), [])
    await chase.day('2026-03-05')
    assert.deepEqual(await chase.tones(), ['amical'])

    await chase.clientSays('promise', { saidOn: '2026-03-18' })
    await chase.until('2026-03-18', '2026-03-06')
    assert.deepEqual(await chase.tones(), ['amical'])
    await chase.day('2026-03-19')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois'])
    assert.includeMembers(await chase.story.notices(), ['client_answered', 'promise_broken'])

    await chase.day('2026-03-20')
    await chase.story.receivesPayment(OWED / 2, '2026-03-20')
    await chase.userSays('still_pending')
    await chase.day('2026-03-23')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois', 'ferme'])
    assert.match(await chase.asked(), /il reste 600,00 €|Reste à régler : 600,00 €/)

    await chase.day('2026-04-08')
    await chase.userSays('paid')
    const paid = await chase.story.refreshed()
    assert.deepEqual([paid.status, paid.remainderCents], ['paid', 0])
    const mails = chase.story.sink.delivered.length
    await chase.twoMonthsLater('2026-04-09')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois', 'ferme'])
    // The confirmation of what was recorded, and no question or notice after it.
    assert.isAtMost(chase.story.sink.delivered.length - mails, 1)
    assert.includeMembers(await chase.story.log(), [
      'checkin_sent',
      'checkin_silent',
      'client_answered',
      'hold_placed: promise',
      'promise_broken',
      'checkin_answered',
    ])
  })

  test('a client who keeps their promise is never reminded again', async ({ assert }) => {
    await promised()
    await chase.story.turnTo(parisTime('2026-03-17', '15:00'))
    await chase.story.receivesPayment(null, '2026-03-17')
    await chase.twoMonthsLater('2026-03-18')
    assert.deepEqual(await chase.tones(), ['amical'])
    assert.notInclude(await chase.story.notices(), 'promise_broken')
  })

  test('the half that the user tells in the morning is asked for no more', async ({ assert }) => {
    await remindedAgain()
    await chase.day('2026-03-20')
    await chase.userSays('partly_paid', { amount: '600' })
    await chase.day('2026-03-23')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois', 'ferme'])
    assert.match(await chase.asked(), /il reste 600,00 €|Reste à régler : 600,00 €/)
  })

  test('a user who says nothing lets no firm reminder leave, however long', async ({ assert }) => {
    await remindedAgain()
    await chase.until('2026-04-20', '2026-03-20')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois'])
    assert.equal((await chase.story.refreshed()).status, 'in_relance')
  })

  test('“paid” said by mistake and taken back within the day brings the chase back where it was', async ({
    assert,
  }) => {
    await remindedAgain()
    await chase.day('2026-03-20')
    await chase.userSays('paid')
    assert.equal((await chase.story.refreshed()).status, 'paid')
    const path = `/c/${(await questionsIn(chase.story)).at(-1)?.tokens[0]}`
    await chase.story.turnTo(parisTime('2026-03-20', '17:00'))
    const [undo] = formsOf((await new ApiClient().get(path)).text)
    await chase.story.turnTo(parisTime('2026-03-20', '17:01'))
    assert.equal((await submit(undo)).status, 303)
    const back = await chase.story.refreshed()
    assert.deepEqual([back.status, back.remainderCents], ['in_relance', OWED])
    await chase.day('2026-03-23')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois', 'ferme'])
    assert.match(await chase.asked(), /1 200,00 €/)
  })

  test('a client who says that they are not the right person hears nothing more by themselves', async ({
    assert,
  }) => {
    await remindedAgain()
    await chase.clientSays('wrong_contact', { contactEmail: 'juste@lefevre.example' })
    await chase.until('2026-04-10', '2026-03-20')
    assert.deepEqual(await chase.tones(), ['amical', 'courtois'])
  })
})
