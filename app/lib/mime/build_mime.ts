import type { EncodedAttachments } from '#lib/mime/encoded_attachments'
import { quotedPrintable } from '#lib/mime/quoted_printable'
import {
  customHeaderName,
  encodePhrase,
  encodeText,
  encodeTokens,
  filenameParameter,
  plainAddress,
} from '#lib/mime/header_values'

export interface MimeAddress {
  name: string | null
  address: string
}

export interface MimeMail {
  /** Letters, digits and dashes; the boundaries are made of it. */
  id: string
  date: Date
  from: MimeAddress
  to: MimeAddress
  cc: MimeAddress[]
  replyTo: MimeAddress | null
  /** comes second in Reply-To */
  repliesAlsoTo?: MimeAddress
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: { filename: string; contentType: string; sha256: string; content: Buffer }[]
}

/**
 * The bytes of a mail: text and HTML as alternatives, files after them (RFC 5322, 2045-2047, 2231).
 * The same input gives the same bytes. Lines end in CRLF, are folded at 76 characters wherever they
 * can be, and never begin with a dot; no value can add a header or a recipient.
 *
 * @throws MimeError for an address or a header that cannot be written.
 */
export function buildMime(mail: MimeMail, attachments: EncodedAttachments): Buffer {
  const id = mail.id.replace(/[^A-Za-z0-9-]/g, '')
  const parts: Buffer[] = [Buffer.from(topHeaders(mail), 'latin1')]

  if (mail.attachments.length === 0) {
    pushAlternative(parts, mail, `=_rubis_${id}_a`)
    return Buffer.concat(parts)
  }

  const boundary = `=_rubis_${id}_m`
  parts.push(
    ascii(`Content-Type: multipart/mixed;\r\n boundary="${boundary}"\r\n\r\n--${boundary}\r\n`)
  )
  pushAlternative(parts, mail, `=_rubis_${id}_a`)
  for (const file of mail.attachments) {
    parts.push(
      ascii(
        `\r\n--${boundary}\r\nContent-Type: ${mediaType(file.contentType)}\r\n` +
          `Content-Transfer-Encoding: base64\r\n` +
          `Content-Disposition: attachment${filenameParameter(file.filename)}\r\n\r\n`
      ),
      attachments.encode(file.sha256, file.content)
    )
  }
  parts.push(ascii(`\r\n--${boundary}--\r\n`))
  return Buffer.concat(parts)
}

/** `boundary` begins with `=_`, which neither quoted-printable nor base64 can produce. */
function pushAlternative(parts: Buffer[], mail: MimeMail, boundary: string) {
  const part = (type: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n`

  parts.push(
    ascii(
      `Content-Type: multipart/alternative;\r\n boundary="${boundary}"\r\n\r\n${part('text/plain')}`
    ),
    quotedPrintable(mail.text),
    ascii(`\r\n${part('text/html')}`),
    quotedPrintable(mail.html),
    ascii(`\r\n--${boundary}--\r\n`)
  )
}

function topHeaders(mail: MimeMail): string {
  let lines =
    `From: ${mailbox(mail.from, 6)}\r\n` +
    `To: ${mailbox(mail.to, 4)}\r\n` +
    mailboxes('Cc', mail.cc) +
    mailboxes('Reply-To', [mail.replyTo, mail.repliesAlsoTo]) +
    `Subject: ${encodeText(mail.subject, 9)}\r\n` +
    `Date: ${mail.date.toUTCString().replace('GMT', '+0000')}\r\n`

  for (const [name, value] of Object.entries(mail.headers)) {
    lines += `${customHeaderName(name)}: ${encodeTokens(value, name.length + 2)}\r\n`
  }
  return `${lines}MIME-Version: 1.0\r\n`
}

/** A header of several mailboxes, one a line; nothing when there is none. */
function mailboxes(name: string, addresses: readonly (MimeAddress | null | undefined)[]): string {
  const written = addresses.flatMap((one) => (one ? [mailbox(one, name.length + 2)] : []))
  return written.length > 0 ? `${name}: ${written.join(',\r\n ')}\r\n` : ''
}

/** `"Name" <address>`, the address on a line of its own when the name leaves no room. */
function mailbox({ name, address }: MimeAddress, used: number): string {
  const plain = plainAddress(address)
  const phrase = name === null ? '' : encodePhrase(name, used)
  if (phrase === '' || phrase === '""') {
    return plain
  }
  const lastLine = phrase.slice(phrase.lastIndexOf('\n') + 1).length
  return lastLine + used + plain.length + 3 > 76
    ? `${phrase}\r\n <${plain}>`
    : `${phrase} <${plain}>`
}

function mediaType(contentType: string): string {
  return /^[\w.+-]{1,60}\/[\w.+-]{1,80}$/.test(contentType)
    ? contentType
    : 'application/octet-stream'
}

const ascii = (text: string) => Buffer.from(text, 'latin1')
