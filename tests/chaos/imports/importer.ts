import { setTimeout as sleep } from 'node:timers/promises'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'
import { Browser, signIn, WebProcess } from '../web_process.ts'
import type { World } from '../world.ts'

const OWNER = { email: 'import@chaos.example', password: 'vingt lettres et un tiret' }

/** What a person drops: each an invoice of its own number. */
export interface Dropped {
  numero: string
  bytes: Buffer
}

export const droppedInvoices = (count: number, from = 1): Dropped[] =>
  Array.from({ length: count }, (_, index) => {
    const numero = `CHAOS-${from + index}`
    return { numero, bytes: ublOf({ ...sampleInvoice(from + index), numero }) }
  })

/** A freelancer whose browser goes on when the server dies under it: what was not answered is sent again. */
export class Importer {
  #web: WebProcess | null = null
  #browser: Browser | null = null
  #isKnown = false

  constructor(private readonly world: World) {}

  /** Signs up, once, on the offer without limits. */
  async arrive() {
    const browser = await this.browser()
    const answer = await browser.request('POST', '/account', {
      ...OWNER,
      fullName: 'Camille',
      organizationName: 'Atelier',
      consent: true,
    })
    if (answer.status !== 201) {
      throw new Error(`Signing up answered ${answer.status}: ${await answer.text()}`)
    }
    await this.world.query(`UPDATE organizations SET plan = 'pro', verified_at = now()`)
    await this.world.query('UPDATE users SET email_verified_at = now()')
    this.#isKnown = true
    this.#browser = await signIn(this.#web?.baseUrl ?? '', OWNER)
  }

  async browser(): Promise<Browser> {
    if (!this.#web) {
      this.#web = await WebProcess.start(this.world)
      this.#browser = this.#isKnown
        ? await signIn(this.#web.baseUrl, OWNER)
        : new Browser(`${this.#web.baseUrl}/api/v1`)
      await this.#browser.request('GET', '/me')
    }
    return this.#browser as Browser
  }

  /** kill -9 of the web process; the next request starts another one. */
  async killWeb() {
    await this.#web?.kill()
    this.#web = null
  }

  async openBatch(): Promise<string> {
    const browser = await this.browser()
    const answer = await browser.request('POST', '/imports', {})
    return ((await answer.json()) as { data: { id: string } }).data.id
  }

  /** True when the server said that it has it; false when nobody answered. */
  async send(batch: string, { numero, bytes }: Dropped): Promise<boolean> {
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), `${numero}.xml`)
    return this.#attempt('POST', `/imports/${batch}/files`, form)
  }

  /** As a person does with a file whose reading was given up. */
  readAgain(batch: string, file: string): Promise<boolean> {
    return this.#attempt('POST', `/imports/${batch}/files/${file}/retry`)
  }

  approve(batch: string, draft: string): Promise<boolean> {
    return this.#attempt('POST', `/imports/${batch}/drafts/${draft}/validation`, {
      revision: 1,
      emailConfirmed: true,
    })
  }

  /** Gives the list to be published; its id, and the columns as they were guessed. */
  async sendList(bytes: Buffer): Promise<{ id: string; mapping: unknown }> {
    const browser = await this.browser()
    const form = new FormData()
    form.append('file', new Blob([new Uint8Array(bytes)]), 'factures.csv')
    const answer = await browser.request('POST', '/imports/csv', form)
    const { data } = (await answer.json()) as { data: { id: string; guessed: unknown } }
    return { id: data.id, mapping: data.guessed }
  }

  /** The status of the answer; null when nobody answered. */
  async publishList(list: { id: string; mapping: unknown }, readyCount: number) {
    const browser = await this.browser()
    const body = { mapping: list.mapping, readyCount, emailsConfirmed: true }
    const path = `/imports/csv/${list.id}/publication`
    const answer = await browser.request('POST', path, body).catch(() => null)
    return answer?.status ?? null
  }

  async inboundAddress(): Promise<string> {
    const browser = await this.browser()
    const answer = await browser.request('GET', '/organization/inbound_address')
    return ((await answer.json()) as { data: { address: string } }).data.address
  }

  /** Where the web process that lives now answers. */
  async baseUrl(): Promise<string> {
    await this.browser()
    return this.#web?.baseUrl ?? ''
  }

  async #attempt(method: string, path: string, body?: unknown): Promise<boolean> {
    const browser = await this.browser()
    const answer = await browser.request(method, path, body).catch(() => null)
    if (answer && !answer.ok) {
      throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    }
    return answer !== null
  }
}

/** Waits for something of the database, for two minutes at most. */
export async function until(condition: () => Promise<boolean>, what: string) {
  for (let patience = 1_200; patience > 0; patience--) {
    if (await condition()) return
    await sleep(100)
  }
  throw new Error(`It never came: ${what}`)
}
