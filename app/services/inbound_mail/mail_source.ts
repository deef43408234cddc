import inboundMail from '#config/inbound_mail'
import { MAX_FILE_BYTES } from '#services/attachments/attachment_store'
import type { IncomingMail } from '#values/incoming_reply'

/** A document of a mail, as the provider lists it. */
export interface MailDocument {
  name: string
  contentType: string
  /** shown inside the text, as the logo of a signature is */
  isInline: boolean
  url: string
}

const TIMEOUT_MS = 20_000
/** Words and headers of a mail; a conversation of years is lighter. */
const MAX_MAIL_BYTES = 2 * 1024 * 1024

/** The documents of a mail that was received (Resend, « Attachments »). @throws on any other answer */
export async function documentsOf(emailId: string): Promise<MailDocument[]> {
  const response = await ask(`${encodeURIComponent(emailId)}/attachments`)
  const { data }: { data: unknown } = Object(await response.json())
  return (Array.isArray(data) ? data : []).map((one: Record<string, unknown>) => ({
    name: typeof one.filename === 'string' ? one.filename : 'document',
    contentType: String(one.content_type ?? ''),
    isInline: one.content_disposition === 'inline',
    url: String(one.download_url ?? ''),
  }))
}

/**
 * The words and the headers of a mail that was received (Resend, « Retrieve received email »). Its images stay
 * outside: by default they come inside the HTML, and a photograph would make any mail too heavy.
 *
 * @returns null when it is heavier than any mail that is read
 * @throws on any other answer
 */
export async function wordsOf(emailId: string): Promise<IncomingMail | null> {
  const bytes = await bytesOf(
    await ask(`${encodeURIComponent(emailId)}?html_format=cid`),
    MAX_MAIL_BYTES
  )
  if (!bytes) {
    return null
  }
  const { headers, text, html }: Record<string, unknown> = Object(JSON.parse(bytes.toString()))
  return {
    headers: Object.fromEntries(
      Object.entries(Object(headers)).map(([name, value]) => [name.toLowerCase(), String(value)])
    ),
    text: typeof text === 'string' ? text : null,
    html: typeof html === 'string' ? html : null,
  }
}

async function ask(path: string): Promise<Response> {
  const response = await fetch(new URL(`/emails/receiving/${path}`, inboundMail.baseUrl), {
    headers: { Authorization: `Bearer ${inboundMail.apiKey}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) {
    throw new Error(`The provider answered ${response.status} for a mail or its documents`)
  }
  return response
}

/**
 * The bytes of a document, from an address that the provider gave: over https, or from the provider's own
 * origin when that one is a machine nearby.
 *
 * @returns null when it is heavier than any document that is read
 */
export async function download({ url }: MailDocument): Promise<Buffer | null> {
  const from = new URL(url)
  if (from.protocol !== 'https:' && from.origin !== new URL(inboundMail.baseUrl).origin) {
    throw new Error('The provider gave an address that is not its own')
  }
  const response = await fetch(from, { redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) })
  if (!response.ok) {
    throw new Error(`The provider answered ${response.status} for a document`)
  }
  return bytesOf(response, MAX_FILE_BYTES)
}

/** @returns null when there are more than so many */
async function bytesOf({ body }: Response, most: number): Promise<Buffer | null> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) {
      return null
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
