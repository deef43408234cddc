import { test } from '@japa/runner'
import { questionsIn } from '#tests/helpers/checkin_mails'
import { parisTime } from '#tests/helpers/clock'
import { aStory, type Story } from '#tests/helpers/story'
import db from '@adonisjs/lucid/services/db'
import type { Page } from 'playwright-core'
import { TestBrowser } from './browser.js'
import { CHROMIUM, DESKTOP } from './chromium.js'
import { accessibilityFaults, contrastFaults, focused, sidewaysScroll } from './page_checks.js'

/** WCAG 2.2, 1.4.10 Reflow: the narrowest window in which nothing may scroll in two directions. */
const NARROW = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }
const BOTH = [
  { how: 'with scripts', options: NARROW },
  { how: 'without a script', options: { ...NARROW, javaScriptEnabled: false } },
]
const QUESTION_DAY = '2026-03-04'
const REMINDER_DAY = '2026-03-05'

test.group('Pages for people without an account, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)
  let story: Story
  group.each.teardown(() => story?.end())

  const turnTo = (day: string, time: string) => story.turnTo(parisTime(day, time))
  const column = async (table: string, name: string) => {
    const rows = await db.from(table).select(name).orderBy('id')
    return rows.map((row) => row[name])
  }

  /** The user has been asked about two late invoices of one client: where the first is answered. */
  async function question() {
    story = await aStory({
      dueDate: '2026-03-02',
      plan: [
        { day: 3, tone: 'amical' },
        { day: 10, tone: 'courtois' },
      ],
      organization: { checkinMode: 'daily' },
    })
    await story.anotherInvoice({ dueDate: '2026-02-27', numero: 'F-2026-0043' })
    await story.on(QUESTION_DAY, '08:01')
    const [mail] = await questionsIn(story)
    return `/c/${mail.tokens[0]}`
  }

  /** Nobody answered and the reminder has left: the page it leads to. */
  async function reminder() {
    await story.on(REMINDER_DAY, '12:00')
    const { text = '' } = await story.lastLetter()
    const [path] = /\/p\/[\w-]+/.exec(text) ?? []
    return path ?? 'the reminder leads nowhere'
  }

  test('every page is whole, in light and in dark, in both languages: {at}')
    .with([
      { at: '320 px', options: NARROW },
      { at: '1440 px', options: DESKTOP },
    ])
    .run(async ({ assert }, { options }) => {
      const checkin = await question()
      const page = await browser.open(checkin, options)
      const faults: string[] = []
      const look = async (paths: string[]) => {
        for (const path of paths) {
          for (const language of ['fr', 'en']) {
            await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
            await page.evaluate(
              "document.querySelectorAll('details').forEach((one) => (one.open = true))"
            )
            faults.push(...(await faultsOf(page)).map((fault) => `${path} ${language}: ${fault}`))
          }
        }
      }
      await look([checkin, `${checkin}?answer=partly_paid`, '/c/nowhere'])
      const client = await reminder()
      await look([client, `${client}/statement`, `${client}/opt_out`, '/p/nowhere'])
      await page.context().close()
      assert.deepEqual(faults, [])
    })

  test('a client promises a day, is told what was taken, then that an amount was not read: {how}')
    .with(BOTH)
    .run(async ({ assert }, { options }) => {
      await question()
      const client = await reminder()
      const holds = () => column('invoice_holds', 'reason')
      const page = await browser.open(client, options)

      await turnTo(REMINDER_DAY, '12:01')
      await page.getByText('Je paierai le…').click()
      await page.getByLabel('Date prévue').fill('2026-03-20')
      await page.getByRole('button', { name: 'Envoyer cette date' }).click()
      await page.getByText('Votre réponse du 5 mars 2026').waitFor()
      assert.deepEqual(await faultsOf(page), [])
      assert.include(await holds(), 'promise')
      assert.notInclude(await holds(), 'payment_announced')

      await turnTo(REMINDER_DAY, '12:02')
      await page.getByText('J’ai déjà payé le…').click()
      await page.getByLabel('Montant payé').fill('tout')
      await page.getByRole('button', { name: 'Envoyer cette date' }).click()
      await page.getByText('Indiquez un montant en euros').waitFor()
      assert.equal(await page.getByLabel('Montant payé').inputValue(), 'tout')
      assert.deepEqual(await faultsOf(page), [])
      assert.notInclude(await holds(), 'payment_announced')
      await page.context().close()
    })

  test('the user answers the question of the morning, and takes it back: {how}')
    .with(BOTH)
    .run(async ({ assert }, { options }) => {
      const checkin = await question()
      const page = await browser.open(checkin, options)

      await turnTo(QUESTION_DAY, '08:03')
      await page.getByRole('button', { name: 'Oui, c’est payé' }).click()
      await page.getByRole('heading', { name: 'C’est noté' }).waitFor()
      assert.deepEqual(await faultsOf(page), [])
      assert.include(await column('invoices', 'status'), 'paid')

      await turnTo(QUESTION_DAY, '08:05')
      await page.getByRole('button', { name: 'Annuler ce paiement' }).click()
      await page.getByRole('heading', { name: 'C’est annulé' }).waitFor()
      assert.deepEqual(await faultsOf(page), [])
      assert.notInclude(await column('invoices', 'status'), 'paid')
      await page.context().close()
    })

  test('a keyboard reaches every way to answer', async ({ assert }) => {
    await question()
    const page = await browser.open(await reminder(), DESKTOP)
    const reached = new Set<string>()
    for (let presses = 0; presses < 30; presses++) {
      await page.keyboard.press('Tab')
      reached.add(await focused(page))
    }
    const answers = await page.locator('summary').count()
    assert.isAbove(answers, 5)
    assert.lengthOf(
      [...reached].filter((one) => one.startsWith('SUMMARY')),
      answers
    )
    await page.context().close()
  })
})

/** What is wrong with what is drawn now, in light and in dark. axe is a script: without them, the shape only. */
async function faultsOf(page: Page): Promise<string[]> {
  const sideways = await sidewaysScroll(page)
  const faults = sideways > 0 ? [`scrolls sideways by ${sideways} px`] : []
  if (await page.evaluate<boolean>("matchMedia('(scripting: none)').matches")) {
    return faults
  }
  await page.emulateMedia({ colorScheme: 'light' })
  faults.push(...(await accessibilityFaults(page)))
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await contrastFaults(page)).map((fault) => `dark, ${fault}`))
  return faults
}
