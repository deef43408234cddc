import { domainToASCII } from 'node:url'

/** A value that cannot be put in a header whatever the quoting: the mail must not leave. */
export class MimeError extends Error {
  constructor(
    readonly code: 'invalid_address' | 'invalid_header',
    message: string
  ) {
    super(message)
  }
}

/**
 * What could end a header line or hide what follows: C0 and C1 controls (CR, LF, NUL, NEL), the
 * Unicode line and paragraph separators, and the marks that reverse the reading order.
 */
const UNPRINTABLE =
  /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** The text a person typed, on one line, without anything that could act as a line end. */
export function singleLine(value: string): string {
  return value.toWellFormed().replace(UNPRINTABLE, ' ').trim()
}

const LINE_LENGTH = 76
/** 75 characters for an encoded word (RFC 2047, section 2) less `=?utf-8?B?` and `?=`, in bytes. */
const ENCODED_WORD_BYTES = 45
const ENCODED_WORD_FRAME = '=?utf-8?B??='.length

/**
 * An unstructured header value (Subject), folded. `used` is the length of what already stands on
 * the line. Plain ASCII stays readable; anything else becomes encoded words (RFC 2047).
 */
export function encodeText(value: string, used: number): string {
  const text = singleLine(value)
  return isFoldableAscii(text) ? fold(text.split(' '), used) : fold(encodedWords(text, used), used)
}

/** A display name in front of an address: an atom when it is one, else quoted or encoded. */
export function encodePhrase(value: string, used: number): string {
  const name = singleLine(value)
  if (/^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+( [A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(name)) {
    return isFoldableAscii(name)
      ? fold(name.split(' '), used)
      : fold(encodedWords(name, used), used)
  }
  if (/^[\x20-\x7e]{1,64}$/.test(name) && !name.includes('=?')) {
    return `"${name.replace(/["\\]/g, '\\$&')}"`
  }
  return fold(encodedWords(name, used), used)
}

/**
 * The address as it goes in the envelope and between angle brackets: ASCII, no quotes, no spaces,
 * international domains in their ASCII form.
 *
 * @throws MimeError when it is not one plain mailbox.
 */
export function plainAddress(address: string): string {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at)
  const domain = domainToASCII(address.slice(at + 1))
  const valid =
    at > 0 &&
    local.length <= 64 &&
    /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/.test(local) &&
    /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/.test(
      domain
    ) &&
    at + domain.length < 254

  if (!valid || /[\s<>"(),:;[\]\\\u0000-\u001f]/.test(address)) {
    throw new MimeError('invalid_address', 'The address is not one plain mailbox')
  }
  return `${local}@${domain}`
}

/**
 * A structured value we compose ourselves (message ids, `auto-generated`): printable ASCII words.
 *
 * @throws MimeError when it holds anything else.
 */
export function encodeTokens(value: string, used: number): string {
  const text = singleLine(value)
  if (!/^[\x20-\x7e]*$/.test(text)) {
    throw new MimeError('invalid_header', 'A header of ours must be plain ASCII')
  }
  return fold(text.split(/ +/), used)
}

/** Written from the fields of the mail: a caller that passes one of these has a bug. */
const RESERVED =
  /^(from|sender|to|cc|bcc|reply-to|subject|date|mime-version|return-path|received|dkim-signature|content-.*|resent-.*)$/i

/** @throws MimeError when the name is malformed, or not for callers to set. */
export function customHeaderName(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9-]{0,60}$/.test(name) || RESERVED.test(name)) {
    throw new MimeError('invalid_header', 'A header name that is not ours to set')
  }
  return name
}

/** A file name without path, control characters or a leading dot; never empty. */
export function safeFilename(filename: string): string {
  const name = singleLine(filename)
    .replace(/[/\\:*?"<>|]+/g, '_')
    .replace(/^[.\s]+/, '')
  return [...name].slice(0, 150).join('') || 'document'
}

/** `; filename="…"`, or its continuations when it is long or not ASCII (RFC 2231), one a line. */
export function filenameParameter(filename: string): string {
  const name = safeFilename(filename)
  if (/^[\x20-\x7e]{1,60}$/.test(name) && !name.includes('%')) {
    return `;\r\n filename="${name}"`
  }

  const encoded = encodeURIComponent(name).replace(/['()*!]/g, percentEncode)
  const pieces: string[] = []
  for (let from = 0; from < encoded.length;) {
    let to = Math.min(from + 54, encoded.length)
    const percent = encoded.lastIndexOf('%', to - 1)
    if (to < encoded.length && percent > to - 3) {
      to = percent
    }
    pieces.push(encoded.slice(from, to))
    from = to
  }
  return pieces
    .map((piece, index) => `;\r\n filename*${index}*=${index === 0 ? "utf-8''" : ''}${piece}`)
    .join('')
}

const percentEncode = (char: string) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`

/** Readable as it is: ASCII, single spaces, no word too long for a line, nothing like an encoded word. */
function isFoldableAscii(text: string): boolean {
  return (
    /^[\x21-\x7e]*( [\x21-\x7e]+)*$/.test(text) && !text.includes('=?') && !/[^ ]{61}/.test(text)
  )
}

/** Cut between code points; the first word ends the line that is begun, the others fill theirs. */
function encodedWords(text: string, used: number): string[] {
  const words: string[] = []
  const room = Math.floor((LINE_LENGTH - used - ENCODED_WORD_FRAME) / 4) * 3
  let limit = Math.min(room, ENCODED_WORD_BYTES)
  let chunk = ''
  let bytes = 0
  for (const char of text) {
    const size = Buffer.byteLength(char)
    if (bytes + size > limit) {
      words.push(encodedWord(chunk))
      limit = ENCODED_WORD_BYTES
      chunk = ''
      bytes = 0
    }
    chunk += char
    bytes += size
  }
  words.push(encodedWord(chunk))
  return words
}

const encodedWord = (chunk: string) => `=?utf-8?B?${Buffer.from(chunk).toString('base64')}?=`

/** Joins words by spaces, with a line end before the space wherever the line would grow too long. */
function fold(words: string[], used: number): string {
  let length = used
  let folded = ''
  words.forEach((word, index) => {
    if (index === 0) {
      const breaks = length + word.length > LINE_LENGTH && length > 0
      folded = breaks ? `\r\n ${word}` : word
      length = breaks ? word.length + 1 : length + word.length
      return
    }
    const breaks = length + 1 + word.length > LINE_LENGTH
    folded += breaks ? `\r\n ${word}` : ` ${word}`
    length = breaks ? word.length + 1 : length + 1 + word.length
  })
  return folded
}
