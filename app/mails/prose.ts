import { escapeHtml } from '#mails/html_template'

const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g
/** Controls, and the marks that reverse the reading order. Tabs and line feeds stay. */
const UNPRINTABLE = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A text in one form: LF line ends, well-formed, no controls, no space at its ends. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(LINE_BREAK, '\n').replace(UNPRINTABLE, '').trim()
}

/** Blank lines separate paragraphs. */
export function paragraphsOf(text: string): string[] {
  return cleanText(text)
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

/**
 * One paragraph: escaped, its line breaks kept, its https addresses made into links.
 *
 * @param together a word that is never broken at its hyphens, the number of an invoice
 */
export function proseHtml(paragraph: string, together: string | null = null): string {
  return paragraph
    .split(/(https:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]}»’…])/)
    .map((piece, index) =>
      index % 2 === 1
        ? `<a href="${escapeHtml(piece)}">${escapeHtml(piece)}</a>`
        : unbroken(piece, together)
    )
    .join('')
    .replaceAll('\n', '<br />')
}

function unbroken(text: string, word: string | null): string {
  if (!word || word.length < 4 || word.length > 30) {
    return escapeHtml(text)
  }
  const kept = `<span style="white-space:nowrap">${escapeHtml(word)}</span>`
  return text.split(word).map(escapeHtml).join(kept)
}

/**
 * The address if a mail may carry it: https, or http on this very machine (development). Anything
 * else, `javascript:` first, is null.
 */
export function safeLink(address: string | null): string | null {
  if (!address || !URL.canParse(address)) {
    return null
  }
  const { protocol, hostname, username, password, href } = new URL(address)
  const isLocal = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  const allowed = protocol === 'https:' || (protocol === 'http:' && isLocal)
  return allowed && username === '' && password === '' ? href : null
}
