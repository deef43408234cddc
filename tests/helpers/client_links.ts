import { createHash, randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { vault } from '#lib/vault'
import { signNonce } from '#lib/page_nonce'
import type Invoice from '#models/invoice'
import { newToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'

export interface LinkInHand {
  messageId: string
  token: string
  path: string
}

/** A link as the mail of a reminder carries it: its message, and the token in clear. */
export async function aClientLink(
  invoice: Invoice,
  { to = 'compta@client.example', ...overrides }: Record<string, unknown> & { to?: string } = {}
): Promise<LinkInHand> {
  const messageId = uuidv7()
  const { token, hash } = newToken(randomBytes(32))
  const payload = JSON.stringify({ to: { name: null, address: to } })
  await db.table('outbound_messages').insert({
    id: messageId,
    organization_id: invoice.organizationId,
    client_id: invoice.clientId,
    invoice_id: invoice.id,
    idempotency_key: `mail/${messageId}`,
    message_id_header: `<mail.${messageId}@rubis.test>`,
    transport: 'smtp',
    payload_encrypted: vault.sealJson('outbound_messages.payload', payload),
    payload_sha256: createHash('sha256').update(payload).digest('hex'),
    remainder_cents: 1,
    link_hash: hash,
    link_expires_at: new Date(Date.now() + 86_400_000),
    ...overrides,
  })
  return { messageId, token, path: `/p/${token}` }
}

/** The nonce that the page showed a minute ago: a person has had the time to read it. */
export const aNonce = (link: LinkInHand, form: string, secondsAgo = 60) =>
  signNonce(
    { purpose: `client_page.${form}`, subject: link.messageId },
    Date.now() - secondsAgo * 1_000
  )

export const asForm = (fields: Record<string, string>) => ({
  raw: new URLSearchParams(fields).toString(),
  contentType: 'application/x-www-form-urlencoded',
})
