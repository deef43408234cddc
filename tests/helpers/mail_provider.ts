import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import inboundMail from '#config/inbound_mail'
import type Invoice from '#models/invoice'
import { newReplyToken, replyAddress } from '#values/reply_address'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'

/** A mail as the provider keeps it for who asks. */
export interface KeptMail {
  headers?: Record<string, string>
  text?: string | null
  html?: string | null
}

/** Where mails are received: it gives the words of each to who has the key (Resend, « Retrieve received email »). */
export class MailProvider {
  readonly mails = new Map<string, KeptMail>()
  asked = 0
  readonly #server: Server
  readonly #before = inboundMail.baseUrl

  private constructor() {
    this.#server = createServer((request, response) => {
      const [, id] =
        /^\/emails\/receiving\/([^/?]+)\?html_format=cid$/.exec(request.url ?? '') ?? []
      const mail = this.mails.get(decodeURIComponent(id ?? ''))
      this.asked += 1
      if (request.headers.authorization !== 'Bearer re_test' || !mail) {
        return response.writeHead(mail ? 401 : 404).end()
      }
      response.end(JSON.stringify({ object: 'email', id, headers: {}, text: null, ...mail }))
    })
  }

  /** The application asks this one until it is closed. */
  static async start(): Promise<MailProvider> {
    const provider = new MailProvider()
    await new Promise<void>((resolve) => provider.#server.listen(0, '127.0.0.1', resolve))
    inboundMail.baseUrl = `http://127.0.0.1:${(provider.#server.address() as AddressInfo).port}`
    return provider
  }

  async close() {
    inboundMail.baseUrl = this.#before
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }
}

/** A reminder that left, as Start writes it. Returns where it may be answered. */
export async function aReminderToAnswer({ organizationId, clientId, id: invoiceId }: Invoice) {
  const { token, hash } = newReplyToken(randomBytes(16))
  const id = uuidv7()
  await db.table('outbound_messages').insert({
    id,
    organization_id: organizationId,
    client_id: clientId,
    invoice_id: invoiceId,
    idempotency_key: `mail/${id}`,
    message_id_header: `<mail.${id}@rubis.example>`,
    transport: 'smtp',
    payload_encrypted: 'none',
    payload_sha256: 'none',
    remainder_cents: 120_000,
    accepted_at: new Date(),
    reply_hash: hash,
  })
  return replyAddress(token, inboundMail.domain ?? '')
}
