import { ApiClient } from '#tests/helpers/api_client'
import { questionsIn } from '#tests/helpers/checkin_mails'
import { parisTime } from '#tests/helpers/clock'
import { formsOf, submit } from '#tests/helpers/public_forms'
import { aStory, type Story } from '#tests/helpers/story'
import { appUrl } from '#config/app'
import CheckinTask from '#models/checkin_task'
import { requestReset } from '#services/identity/passwords'
import { signUp } from '#services/identity/sign_up'
import { OutboxSender } from '#services/notifications/outbox_sender'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'
import { breakPromises } from '#services/promises/break_promises'
import { ThanksSender } from '#services/thanks/thanks_sender'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import type { ParsedMail } from 'mailparser'

const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
  { day: 60, tone: 'mise_en_demeure' as const },
]

/** Every mail that is on its way arrives. */
async function deliverAll(story: Story) {
  await new SealedMailSender({ transport: story.wire }).drain()
  await new OutboxSender({ transport: story.wire }).drain()
  await new ThanksSender({ transport: story.wire }).drain()
}

/** Addresses of ours in a mail, as a scanner finds them: words, links, headers; without what follows `#`. */
function linksOf(mail: ParsedMail): string[] {
  const unsubscribe = JSON.stringify(mail.headers.get('list') ?? '')
  const everything = [mail.text, mail.html, unsubscribe].join('\n').replaceAll('&amp;', '&')
  const found = everything.match(/https?:\/\/[^\s"'<>()\\]+/g) ?? []
  return found
    .map((link) => new URL(link.replace(/[.,;:]$/, '')))
    .filter(({ origin }) => origin === new URL(appUrl).origin)
    .map(({ pathname, search }) => pathname + search)
}

/** A checksum of each table, but those that count requests and give every visitor an empty session. */
async function everyTable(): Promise<Record<string, string>> {
  const { rows: tables } = await db.rawQuery<{ rows: { name: string }[] }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limits', 'sessions')`
  )
  const prints: Record<string, string> = {}
  for (const { name } of tables) {
    const { rows } = await db.rawQuery<{ rows: { print: string | null }[] }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM "${name}" AS t`
    )
    prints[name] = rows[0].print ?? 'empty'
  }
  return prints
}

test.group('Row 18: scanners that open the links of a mail', (group) => {
  let story: Story
  group.each.teardown(() => story?.end())

  /** Until each kind of mail that holds a link has been written. */
  async function aBusyMonth() {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      organization: { checkinMode: 'daily', groupsReminders: true, thanksClients: true },
    })
    const other = await story.anotherInvoice({ dueDate: '2026-03-02' })
    await story.on('2026-03-04', '08:01')
    await story.on('2026-03-05')
    await clientPromises('2026-03-10')
    await story.on('2026-03-11', '09:00')
    await breakPromises()
    await userSaysPartlyPaid()
    await requestReset(story.user.email, '127.0.0.1')
    await signUp({
      fullName: 'Nadia Ferrand',
      email: 'nadia@ferrand.example',
      password: 'un vélo bleu devant la gare',
      organizationName: 'Ferrand, photographe',
      locale: 'fr',
    })
    await deliverAll(story)
    await story.on('2026-03-12')
    await story.receivesPayment(null, '2026-03-12')
    await story.turnTo(parisTime('2026-03-12', '12:00'))
    await deliverAll(story)
    await story.on('2026-03-17', '08:01')
    return other
  }

  async function open(path: string | undefined, time: string, day: string) {
    await db.from('rate_limits').delete()
    await story.turnTo(parisTime(day, time))
    return formsOf((await new ApiClient().get(path ?? '')).text)
  }

  async function clientPromises(saidOn: string) {
    const [, path] = /(\/p\/[\w-]{43})/.exec((await story.lastLetter()).text ?? '') ?? []
    const forms = await open(path, '11:00', '2026-03-05')
    await story.turnTo(parisTime('2026-03-05', '11:01'))
    await submit(
      forms.find(({ action }) => action.endsWith('/answers/promise'))!,
      { saidOn }
    )
  }

  async function userSaysPartlyPaid() {
    const question = (await questionsIn(story)).at(-1)
    const forms = await open(`/c/${question?.tokens[0]}`, '09:10', '2026-03-11')
    await story.turnTo(parisTime('2026-03-11', '09:11'))
    await submit(
      forms.find(({ button }) => button.answer === 'partly_paid')!,
      { amount: '100' }
    )
  }

  test('HEAD, GET, OPTIONS and every form sent at once, on every link of every mail: nothing is written', async ({
    assert,
  }) => {
    await aBusyMonth()
    const letters = await story.letters()
    const subjects = letters.map(({ subject }) => subject).join('\n')
    for (const kind of [/Avant de relancer/, /F-2026-004/, /Noté/, /merci/, /mot de passe/i]) {
      assert.match(subjects, kind)
    }
    const links = [...new Set(letters.flatMap(linksOf))]
    for (const place of [/^\/c\//, /^\/p\/[^/]+$/, /opt_out/, /^\/aujourdhui/, /^\/factures/]) {
      assert.isTrue(
        links.some((link) => place.test(link)),
        `${place} in ${links.join(' ')}`
      )
    }

    const before = await everyTable()
    for (const link of links) {
      await db.from('rate_limits').delete()
      const scanner = new ApiClient()
      for (const method of ['HEAD', 'OPTIONS', 'GET', 'GET']) {
        assert.notEqual((await scanner.request(method, link)).status, 500, `${method} ${link}`)
      }
      for (const form of formsOf((await scanner.get(link)).text)) {
        const sent = await submit(form, { amount: '10', saidOn: '2026-03-25', until: '2026-03-25' })
        assert.include([404, 409, 422], sent.status, `${form.action} from ${link}`)
      }
    }
    assert.deepEqual(await everyTable(), before)
  }).timeout(120_000)

  test('a link that was opened twenty times still answers for the person it was sent to', async ({
    assert,
  }) => {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: PLAN,
      organization: { checkinMode: 'daily' },
    })
    await story.on('2026-03-04', '08:01')
    const [{ tokens }] = await questionsIn(story)
    for (let time = 0; time < 20; time++) {
      await db.from('rate_limits').delete()
      await new ApiClient().request(time % 2 ? 'HEAD' : 'GET', `/c/${tokens[0]}`)
    }
    const forms = await open(`/c/${tokens[0]}`, '09:00', '2026-03-04')
    await story.turnTo(parisTime('2026-03-04', '09:01'))
    assert.equal((await submit(forms.find(({ button }) => button.answer === 'paid')!)).status, 303)
    assert.equal((await CheckinTask.findByOrFail('status', 'answered')).answer, 'paid')
  })
})
