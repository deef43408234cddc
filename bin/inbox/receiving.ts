import { setTimeout as sleep } from 'node:timers/promises'
import { signatureOf } from '../../app/lib/webhook_signature.ts'
import { detail, headers, parse, type MessagePart } from './message.ts'
import type { MessageStore, StoredMessage } from './store.ts'

export interface ReceivingOptions {
  /** Mail to anybody there is told about. */
  domain: string
  /** Signs what is told: `whsec_<base64>`. */
  secret: string
}

/** Between two attempts to tell the application, which may be starting. */
const PAUSE_MS = 1_000
const MOST_ATTEMPTS = 600

/**
 * What the provider does with mail to a domain that it receives for: it tells the application by a
 * signed webhook, and keeps the documents to be fetched.
 *
 * @see https://resend.com/docs/dashboard/receiving/introduction
 * @see https://resend.com/docs/dashboard/webhooks/verify-webhooks-requests
 */
export class Receiving {
  readonly #options: ReceivingOptions
  readonly #stopping = new AbortController()
  #webhook: string | null = null

  constructor(options: ReceivingOptions) {
    this.#options = options
  }

  /** Where the application takes webhooks; mails that came before wait for it. */
  set webhook(url: string) {
    this.#webhook = url
  }

  isFor({ envelope }: StoredMessage): boolean {
    return envelope.to.some((address) =>
      address.toLowerCase().endsWith(`@${this.#options.domain.toLowerCase()}`)
    )
  }

  /** Tells of a mail until it is answered with 2xx, under one id. Never rejects: it may be deleted meanwhile. */
  async tell(store: MessageStore, message: StoredMessage): Promise<void> {
    const body = await eventOf(store, message).then(JSON.stringify, () => null)
    if (body === null) {
      return
    }
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      if (this.#webhook && (await this.#post(this.#webhook, message.summary.ID, body))) {
        return
      }
      try {
        await sleep(PAUSE_MS, undefined, { signal: this.#stopping.signal, ref: false })
      } catch {
        return
      }
    }
  }

  close() {
    this.#stopping.abort()
  }

  async #post(url: string, id: string, body: string): Promise<boolean> {
    const timestamp = String(Math.floor(Date.now() / 1000))
    const eventId = `msg_${id}`
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'svix-id': eventId,
          'svix-timestamp': timestamp,
          'svix-signature': signatureOf(this.#options.secret, eventId, timestamp, body),
        },
        body,
        signal: this.#stopping.signal,
      })
      await response.arrayBuffer()
      return response.ok
    } catch {
      return false
    }
  }
}

/** `GET /emails/receiving/:id/attachments`: the documents of a mail, each with where its bytes are. */
export async function documentsOf(store: MessageStore, message: StoredMessage, origin: string) {
  const { Attachments, Inline } = await readDetail(store, message)
  const listed = (disposition: string) => (part: MessagePart) => ({
    ...attachmentOf(disposition)(part),
    size: part.Size,
    download_url: `${origin}/api/v1/message/${message.summary.ID}/part/${part.PartID}`,
  })
  return {
    object: 'list',
    has_more: false,
    data: [...Attachments.map(listed('attachment')), ...Inline.map(listed('inline'))],
  }
}

/** `GET /emails/receiving/:id`: the words of a mail and its headers, the last of each name. */
export async function wordsOf(store: MessageStore, message: StoredMessage) {
  const mail = await parse(await store.raw(message))
  const { Text, HTML } = detail(message.summary, mail, message.envelope)
  const all = Object.entries(headers(mail)).map(([name, values]) => [name, values.at(-1)])
  return {
    object: 'email',
    id: message.summary.ID,
    headers: { ...Object.fromEntries(all), 'Return-Path': `<${message.envelope.from}>` },
    text: Text,
    html: HTML === '' ? null : HTML,
  }
}

async function eventOf(store: MessageStore, message: StoredMessage) {
  const { From, To, Cc, MessageID, Subject, Attachments, Inline } = await readDetail(store, message)
  const told = new Set([...To, ...Cc].map(({ Address }) => Address))
  return {
    type: 'email.received',
    created_at: message.summary.Created,
    data: {
      email_id: message.summary.ID,
      created_at: message.summary.Created,
      from: From.Address,
      to: To.map(({ Address }) => Address),
      cc: Cc.map(({ Address }) => Address),
      bcc: message.envelope.to.filter((address) => !told.has(address)),
      message_id: MessageID,
      subject: Subject,
      attachments: [
        ...Attachments.map(attachmentOf('attachment')),
        ...Inline.map(attachmentOf('inline')),
      ],
    },
  }
}

const readDetail = async (store: MessageStore, message: StoredMessage) =>
  detail(message.summary, await parse(await store.raw(message)), message.envelope)

const attachmentOf = (disposition: string) => (part: MessagePart) => ({
  id: part.PartID,
  filename: part.FileName,
  content_type: part.ContentType,
  content_disposition: disposition,
  content_id: part.ContentID,
})
