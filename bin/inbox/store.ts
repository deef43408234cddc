import { randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, summarise, type Envelope, type MessageSummary } from './message.ts'

/** Oldest messages go when there are more. */
const KEPT_MESSAGES = 5_000
const SEARCHED_CHARACTERS = 20_000

/** What `<id>.json` holds beside the raw `<id>.eml`. */
export interface StoredMessage {
  summary: MessageSummary
  envelope: Envelope
  /** Lower-case plain text, so that a search does not parse every message again. */
  text: string
}

/**
 * Messages as files: `<id>.eml` is what arrived, untouched; `<id>.json` marks it complete. Written
 * before the sender gets its 250, so that an accepted message survives a `kill -9`.
 */
export class MessageStore {
  readonly #folder: string
  /** Newest first. */
  #messages: StoredMessage[]
  #lastId = ''

  constructor(folder: string) {
    mkdirSync(folder, { recursive: true })
    this.#folder = folder
    this.#messages = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .reverse()
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')))
  }

  get all(): readonly StoredMessage[] {
    return this.#messages
  }

  /** `latest` is the newest one, as in Mailpit. */
  find(id: string): StoredMessage | null {
    if (id === 'latest') {
      return this.#messages[0] ?? null
    }
    return this.#messages.find(({ summary }) => summary.ID === id) ?? null
  }

  raw(message: StoredMessage): Promise<Buffer> {
    return readFile(this.#path(message.summary.ID, 'eml'))
  }

  async add(raw: Buffer, envelope: Envelope): Promise<StoredMessage> {
    const mail = await parse(raw)
    const id = this.#nextId()
    const message: StoredMessage = {
      summary: summarise(id, mail, envelope, raw.length, new Date()),
      envelope,
      text: (mail.text ?? '').slice(0, SEARCHED_CHARACTERS).toLowerCase(),
    }

    await writeFile(this.#path(id, 'eml'), raw)
    await this.#write(message)
    this.#insert(message)
    await this.remove(this.#messages.slice(KEPT_MESSAGES).map(({ summary }) => summary.ID))
    return message
  }

  async setRead(ids: string[], read: boolean) {
    const wanted = new Set(ids)
    for (const message of this.#messages.filter(({ summary }) => wanted.has(summary.ID))) {
      if (message.summary.Read !== read) {
        message.summary.Read = read
        await this.#write(message)
      }
    }
  }

  async remove(ids: string[]) {
    const unwanted = new Set(ids)
    this.#messages = this.#messages.filter(({ summary }) => !unwanted.has(summary.ID))
    for (const id of unwanted) {
      await rm(this.#path(id, 'json'), { force: true })
      await rm(this.#path(id, 'eml'), { force: true })
    }
  }

  /** Two messages parsed at the same time may finish in the other order. */
  #insert(message: StoredMessage) {
    const position = this.#messages.findIndex(({ summary }) => summary.ID < message.summary.ID)
    this.#messages.splice(position === -1 ? this.#messages.length : position, 0, message)
  }

  /** Sorts by arrival, as text: milliseconds in base 36, then a tie-breaker. */
  #nextId() {
    const time = Date.now().toString(36).padStart(9, '0')
    const isSameInstant = this.#lastId.startsWith(time)
    const sequence = isSameInstant ? Number.parseInt(this.#lastId.slice(9, 12), 36) + 1 : 0
    this.#lastId = time + sequence.toString(36).padStart(3, '0')
    return this.#lastId + randomBytes(4).toString('hex')
  }

  async #write(message: StoredMessage) {
    const path = this.#path(message.summary.ID, 'json')
    await writeFile(`${path}.new`, JSON.stringify(message))
    await rename(`${path}.new`, path)
  }

  /** Ids come from URLs too: only ids of known messages reach this. */
  #path(id: string, extension: 'eml' | 'json') {
    return join(this.#folder, `${id}.${extension}`)
  }
}
