import { simpleParser, type AddressObject, type Attachment, type ParsedMail } from 'mailparser'

/** The names and shapes below are Mailpit's (https://mailpit.axllent.org/docs/api-v1/), on purpose. */
export interface Address {
  Name: string
  Address: string
}

/** One line of the list, kept in memory and in `<id>.json`. */
export interface MessageSummary {
  ID: string
  MessageID: string
  Read: boolean
  From: Address
  To: Address[]
  Cc: Address[]
  /** Envelope recipients that no header names. */
  Bcc: Address[]
  ReplyTo: Address[]
  Subject: string
  /** When this inbox accepted it, ISO 8601 UTC. */
  Created: string
  Username: string
  Tags: string[]
  /** Bytes of the raw message. */
  Size: number
  /** How many attachments. */
  Attachments: number
  /** The first words of the text. */
  Snippet: string
}

export interface MessagePart {
  PartID: string
  FileName: string
  ContentType: string
  ContentID: string
  Size: number
}

export interface MessageDetail extends Omit<MessageSummary, 'Attachments' | 'Snippet' | 'Created'> {
  ReturnPath: string
  Date: string
  Text: string
  HTML: string
  Inline: MessagePart[]
  Attachments: MessagePart[]
}

export interface Envelope {
  from: string
  to: string[]
}

const SNIPPET_LENGTH = 180

/** Parses a raw message; inline images keep their `cid:` links. */
export function parse(raw: Buffer): Promise<ParsedMail> {
  return simpleParser(raw, { skipImageLinks: true })
}

export function summarise(
  id: string,
  mail: ParsedMail,
  envelope: Envelope,
  size: number,
  createdAt: Date
): MessageSummary {
  const to = addresses(mail.to)
  const cc = addresses(mail.cc)
  const named = new Set([...to, ...cc].map(({ Address }) => Address.toLowerCase()))

  return {
    ID: id,
    MessageID: (mail.messageId ?? '').replace(/^<|>$/g, ''),
    Read: false,
    From: addresses(mail.from)[0] ?? { Name: '', Address: envelope.from },
    To: to,
    Cc: cc,
    Bcc: envelope.to
      .filter((address) => !named.has(address.toLowerCase()))
      .map((address) => ({ Name: '', Address: address })),
    ReplyTo: addresses(mail.replyTo),
    Subject: mail.subject ?? '',
    Created: createdAt.toISOString(),
    Username: '',
    Tags: [],
    Size: size,
    Attachments: attachedParts(mail).length,
    Snippet: (mail.text ?? '').replace(/\s+/g, ' ').trim().slice(0, SNIPPET_LENGTH),
  }
}

export function detail(
  summary: MessageSummary,
  mail: ParsedMail,
  envelope: Envelope
): MessageDetail {
  return {
    ID: summary.ID,
    MessageID: summary.MessageID,
    Read: summary.Read,
    From: summary.From,
    To: summary.To,
    Cc: summary.Cc,
    Bcc: summary.Bcc,
    ReplyTo: summary.ReplyTo,
    ReturnPath: envelope.from,
    Subject: summary.Subject,
    Date: (mail.date ?? new Date(summary.Created)).toISOString(),
    Tags: summary.Tags,
    Username: summary.Username,
    Size: summary.Size,
    Text: mail.text ?? '',
    HTML: typeof mail.html === 'string' ? mail.html : '',
    Inline: inlineParts(mail).map(({ part }) => part),
    Attachments: attachedParts(mail).map(({ part }) => part),
  }
}

/** Every header with all its values, in the order they came: `{ "Subject": ["…"] }`. */
export function headers(mail: ParsedMail): Record<string, string[]> {
  const all: Record<string, string[]> = {}
  for (const { line } of mail.headerLines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    const value = line
      .slice(colon + 1)
      .replace(/\r?\n\s+/g, ' ')
      .trim()
    all[name] = [...(all[name] ?? []), value]
  }
  return all
}

export function findPart(mail: ParsedMail, partId: string) {
  return numberedParts(mail).find(({ part }) => part.PartID === partId) ?? null
}

/** The HTML body with inline images as data URIs and links that open beside the inbox. */
export function viewableHtml(mail: ParsedMail): string {
  const html = typeof mail.html === 'string' ? mail.html : ''
  const images = new Map(
    mail.attachments
      .filter((attachment) => attachment.cid)
      .map((attachment) => [
        attachment.cid,
        `data:${attachment.contentType};base64,${attachment.content.toString('base64')}`,
      ])
  )

  return html
    .replace(/cid:([^"'\s)>]+)/g, (link, cid) => images.get(cid) ?? link)
    .replace(/<head[^>]*>/i, (head) => `${head}<base target="_blank">`)
}

const isInline = (attachment: Attachment) =>
  attachment.contentDisposition === 'inline' || attachment.related === true

const numberedParts = (mail: ParsedMail) =>
  mail.attachments.map((attachment, index) => ({ attachment, part: toPart(attachment, index) }))

const inlineParts = (mail: ParsedMail) =>
  numberedParts(mail).filter(({ attachment }) => isInline(attachment))

const attachedParts = (mail: ParsedMail) =>
  numberedParts(mail).filter(({ attachment }) => !isInline(attachment))

function toPart(attachment: Attachment, index: number): MessagePart {
  return {
    PartID: String(index + 1),
    FileName: attachment.filename ?? `part-${index + 1}`,
    ContentType: attachment.contentType,
    ContentID: attachment.cid ?? '',
    Size: attachment.size,
  }
}

function addresses(header: AddressObject | AddressObject[] | undefined): Address[] {
  const groups = header === undefined ? [] : Array.isArray(header) ? header : [header]
  return groups
    .flatMap((group) => group.value)
    .flatMap((entry) => entry.group ?? [entry])
    .map((entry) => ({ Name: entry.name ?? '', Address: entry.address ?? '' }))
}
