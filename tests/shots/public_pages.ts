import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { DESKTOP, PHONE } from '../e2e/chromium.js'
import type { Demo } from '../e2e/demo.js'

const NARROW = { width: 320, height: 640 }
/** Where each state is pictured: the desk in both languages, the telephone in the dark, the narrowest window. */
const LOOKS = [
  { name: 'fr/desk_light', size: DESKTOP.viewport, scheme: 'light', lang: 'fr' },
  { name: 'fr/phone_dark', size: PHONE.viewport, scheme: 'dark', lang: 'fr' },
  { name: 'fr/narrow_light', size: NARROW, scheme: 'light', lang: 'fr' },
  { name: 'en/desk_light', size: DESKTOP.viewport, scheme: 'light', lang: 'en' },
] as const
/** A form that is sent sooner is taken for a scanner's. */
const READING_MS = 2_500
const WAIT_MS = 60_000

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The answers of a client, as each is typed; the last word counts, so one link can say them all. */
const ANSWERS: { form: string; typed: Record<string, string> }[] = [
  { form: 'paying', typed: {} },
  { form: 'paid', typed: { saidOn: inDays(-1) } },
  { form: 'promise', typed: { saidOn: inDays(6) } },
  { form: 'instalments', typed: { saidOn: inDays(6) } },
  { form: 'document', typed: {} },
  { form: 'statement', typed: {} },
  { form: 'wrong_contact', typed: { contactEmail: 'compta@ailleurs.example' } },
  { form: 'dispute', typed: { message: 'Il manque un des trois panneaux.' } },
]

/**
 * The pages that people without an account open from a mail, in each state they can be in:
 * `public/fr/desk_light/client_said_promise.png`.
 *
 * @returns what could not be pictured, and why
 */
export async function photographPublicPages(demo: Demo, folder: string, wanted: string[]) {
  if (wanted.length > 0 && !wanted.includes('public')) {
    return []
  }
  const page = await demo.open('/', { signedIn: false })
  const failed: string[] = []
  try {
    await new PublicPages(page, join(folder, 'public'), demo.stack.launched.inboxUrl).all()
  } catch (error) {
    failed.push(`public pages: ${(error as Error).message}`)
  }
  await page.context().close()
  return failed
}

class PublicPages {
  constructor(
    private page: Page,
    private folder: string,
    private inboxUrl: string
  ) {}

  async all() {
    const questions = await this.#linksInMails(/\/c\/[\w-]{64}/g)
    const [client, other] = await this.#linksInMails(/\/p\/[\w-]{43}/g)
    await this.#checkins(questions)
    await this.#clientPage(client)
    await this.#optOut(other)
  }

  async #checkins([whole, pending, partly]: string[]) {
    await this.#shoot(partly, 'checkin')
    for (const choice of ['wait', 'partly_paid']) {
      await this.#shoot(`${partly}?answer=${choice}`, `checkin_${choice}`)
    }
    await this.#shoot('/c/nowhere', 'checkin_unknown')

    const part = 'form:has([value=partly_paid])'
    await this.#send(`${partly}?answer=partly_paid`, part, { amount: 'beaucoup' })
    await this.#shootHere('checkin_fault')
    await this.#send(`${partly}?answer=partly_paid`, part, { amount: '10' })
    await this.#shoot(partly, 'checkin_partly_done')
    await this.#send(pending, 'form:has([value=still_pending])')
    await this.#shoot(pending, 'checkin_pending_done')
    await this.#send(whole, 'form:has([value=paid])')
    await this.#shoot(whole, 'checkin_paid_done')
    await this.#send(whole, 'form[action$="/undo"]')
    await this.#shoot(whole, 'checkin_undone')
  }

  async #clientPage(link: string) {
    await this.#shoot(link, 'client')
    await this.#shoot(link, 'client_forms', { isUnfolded: true })
    await this.#shoot(`${link}/statement`, 'client_statement')
    await this.#shoot('/p/nowhere', 'client_unknown')

    await this.#send(link, 'form[action*="/answers/paid"]', {
      saidOn: inDays(0),
      amount: 'tout',
    })
    await this.#shootHere('client_fault')
    for (const { form, typed } of ANSWERS) {
      const action = form === 'dispute' ? '/disputes' : `/answers/${form}`
      await this.#send(link, `form[action*="${action}"]`, typed)
      await this.#shoot(link, `client_said_${form}`)
    }
  }

  async #optOut(link: string) {
    await this.#shoot(`${link}/opt_out`, 'opt_out')
    await this.#send(`${link}/opt_out`, 'form')
    await this.#shootHere('opt_out_done')
  }

  /** Paths found in the mails of the inbox, each once, once there are some. */
  async #linksInMails(pattern: RegExp): Promise<string[]> {
    const until = Date.now() + WAIT_MS
    for (;;) {
      const { messages } = await this.#inbox<{ messages: { ID: string }[] }>('messages')
      const texts = await Promise.all(
        messages.map(({ ID }) => this.#inbox<{ Text: string }>(`message/${ID}`))
      )
      const found = new Set(texts.flatMap(({ Text }) => Text.match(pattern) ?? []))
      if (found.size > 1 || Date.now() > until) {
        return [...found]
      }
      await sleep(1_000)
    }
  }

  async #inbox<Answer>(path: string): Promise<Answer> {
    return (await fetch(`${this.inboxUrl}/api/v1/${path}`)).json() as Promise<Answer>
  }

  /** Opens a page, types into one of its forms once it has been read, and sends it. */
  async #send(address: string, selector: string, typed: Record<string, string> = {}) {
    await this.page.goto(address)
    await this.#unfold()
    await sleep(READING_MS)
    const form = this.page.locator(selector).first()
    const choice = form.locator('input[type=radio]').first()
    if ((await choice.count()) > 0) {
      await choice.check()
    }
    for (const [name, value] of Object.entries(typed)) {
      await form.locator(`[name=${name}]`).fill(value)
    }
    await form.locator('button[type=submit], button:not([type])').first().click()
    await this.page.waitForLoadState()
  }

  async #shoot(address: string, name: string, { isUnfolded = false } = {}) {
    for (const look of LOOKS) {
      const separator = address.includes('?') ? '&' : '?'
      await this.page.goto(`${address}${separator}lang=${look.lang}`)
      if (isUnfolded) await this.#unfold()
      await this.#picture(name, look)
    }
  }

  /** What answered a form cannot be asked for again: the same document in each window. */
  async #shootHere(name: string) {
    for (const look of LOOKS.filter(({ lang }) => lang === 'fr')) {
      await this.#picture(name, look)
    }
  }

  async #picture(name: string, look: (typeof LOOKS)[number]) {
    await this.page.setViewportSize(look.size)
    await this.page.emulateMedia({ colorScheme: look.scheme })
    const path = join(this.folder, look.name, `${name}.png`)
    await this.page.screenshot({ path, fullPage: true })
  }

  #unfold() {
    return this.page.evaluate(
      "document.querySelectorAll('details').forEach((one) => { one.removeAttribute('name'); one.open = true })"
    )
  }
}
