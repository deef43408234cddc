import inboundMail from '#config/inbound_mail'
import { MAX_FILE_BYTES } from '#services/attachments/attachment_store'

/** A document of a mail, as the provider lists it. */
export interface MailDocument {
  name: string
  contentType: string
  /** shown inside the text, as the logo of a signature is */
  isInline: boolean
  url: string
}

const TIMEOUT_MS = 20_000

/** The documents of a mail that was received (Resend, « Attachments »). @throws on any other answer */
export async function documentsOf(emailId: string): Promise<MailDocument[]> {
  const url = new URL(
    `/emails/receiving/${encodeURIComponent(emailId)}/attachments`,
    inboundMail.baseUrl
  )
  const response = await fetch(url, {
    headers: { Authorization: `Bearer ${inboundMail.apiKey}` },
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  if (!response.ok) {
    throw new Error(`The provider answered ${response.status} for the documents of a mail`)
  }
  const { data }: { data: unknown } = Object(await response.json())
  return (Array.isArray(data) ? data : []).map((one: Record<string, unknown>) => ({
    name: typeof one.filename === 'string' ? one.filename : 'document',
    contentType: String(one.content_type ?? ''),
    isInline: one.content_disposition === 'inline',
    url: String(one.download_url ?? ''),
  }))
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
  if (!response.ok || !response.body) {
    throw new Error(`The provider answered ${response.status} for a document`)
  }
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.length
    if (size > MAX_FILE_BYTES) {
      return null
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
