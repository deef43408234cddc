import { textOfHtml } from '#values/html_text'

/** A mail that answers a reminder, as it arrived. Names of headers are in lower case. */
export interface IncomingMail {
  headers: Readonly<Record<string, string>>
  text: string | null
  html: string | null
}

/** Longer words are cut: the mail itself is in the user's own mailbox. */
export const EXCERPT_LENGTH = 2_000
/** No more is looked at, whatever the mail weighs. */
const READ_LENGTH = 100_000

const ROBOTS = /^(mailer-daemon|postmaster)@/

/**
 * Nobody wrote it: an out-of-office answer, an acknowledgement, a delivery report. In doubt somebody
 * did: a pause too many costs less than a reminder that talks over the client.
 *
 * @param sender its address, in lower case
 * @see RFC 3834, sections 2 and 5; RFC 3464, section 2
 */
export function isAutomatic({ headers }: Pick<IncomingMail, 'headers'>, sender: string): boolean {
  const first = (name: string) => (headers[name] ?? '').trim().toLowerCase().split(/[\s;]/)[0]
  const submitted = first('auto-submitted')
  return (
    (submitted !== '' && submitted !== 'no') ||
    ['bulk', 'junk', 'auto_reply'].includes(first('precedence')) ||
    first('x-autoreply') !== '' ||
    first('x-autorespond') !== '' ||
    first('return-path') === '<>' ||
    first('content-type') === 'multipart/report' ||
    ROBOTS.test(sender)
  )
}

/** The address of « Anne <anne@client.example> », in lower case; empty when there is none. */
export function addressIn(from: string): string {
  const inBrackets = /<([^<>]*)>\s*$/.exec(from.slice(0, 1_000))
  const address = (inBrackets ? inBrackets[1] : from).trim().toLowerCase()
  return /^[^\s@<>"]{1,64}@[^\s@<>"]{1,189}$/.test(address) ? address : ''
}

/** What the person wrote, as plain text, without the conversation that their software quotes below. */
export function excerptOf({ text, html }: Pick<IncomingMail, 'text' | 'html'>): string {
  const plain = (text ?? '').trim()
  const words = plain === '' ? textOfHtml((html ?? '').slice(0, READ_LENGTH)) : plain
  const clean = printable(words.slice(0, READ_LENGTH))
  return shortened(withoutQuote(clean) || clean)
}

/** What could hide text, or turn its direction, is gone; lines and tabulations stay. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Lines after which the rest is another mail, as the usual software writes them. */
const ORIGINAL = /^(-{2,} ?(original message|message d.origine|message original) ?-{2,}|_{20,})$/i
const FROM = /^(de|from)\u00a0?\s?: ./i
const SENT = /^(envoyé|date|sent|à|to|objet|subject)\u00a0?\s?: ./i
/** « Le 3 déc. 2026 à 09:07, Camille Morel <…> a écrit : », which may be cut over two lines. */
const ATTRIBUTION = /(a écrit|wrote)\s?:$/i

/** Only what is surely a quote is cut: an answer between the lines of one stays whole. */
function withoutQuote(text: string): string {
  const lines = text.split('\n').map((line) => line.trimEnd())
  const border = lines.findIndex(
    (line, at) => ORIGINAL.test(line) || (FROM.test(line) && SENT.test(lines[at + 1] ?? ''))
  )
  const own = lines.slice(0, border === -1 ? undefined : border)
  const isQuoted = (line: string | undefined) => line !== undefined && /^(>.*|\s*)$/.test(line)
  while (own.length > 0 && isQuoted(own.at(-1))) {
    own.pop()
  }
  if (own.length < lines.length && ATTRIBUTION.test(own.at(-1) ?? '')) {
    own.splice(/^(le|on) /i.test(own.at(-1) ?? '') ? -1 : -2)
  }
  return own.join('\n').trim()
}

function shortened(text: string): string {
  const letters = [...text]
  return letters.length > EXCERPT_LENGTH
    ? `${letters.slice(0, EXCERPT_LENGTH - 1).join('')}…`
    : text
}
