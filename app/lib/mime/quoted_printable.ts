/** One entry a byte: 1 where it may stand as it is, 0 where it must be written `=XX`. */
const LITERAL = new Uint8Array(256).fill(1, 0x20, 0x7f)
LITERAL[0x3d] = 0

const HEX = Buffer.from('0123456789ABCDEF')
const [SPACE, DOT, EQUALS, CR, LF] = [0x20, 0x2e, 0x3d, 0x0d, 0x0a] as const

/** A line holds 76 characters, the last of which is kept for the soft break. */
const LINE_LENGTH = 75

/** Grown to the largest text seen; encoding is synchronous, so one is enough. */
let scratch = Buffer.allocUnsafe(64 * 1024)

/**
 * Quoted-printable form of a text (RFC 2045, section 6.7), in lines of at most 76 characters ended
 * by CRLF whatever the line ends of the source. A dot that would begin a line is encoded, so the
 * result never needs the transparency procedure of SMTP.
 */
export function quotedPrintable(text: string): Buffer {
  const source = Buffer.from(text.toWellFormed())
  const worstCase = source.length * 3 + Math.ceil(source.length / 24) * 3 + 3
  if (scratch.length < worstCase) {
    scratch = Buffer.allocUnsafe(worstCase)
  }
  const out = scratch
  let at = 0
  let column = 0

  for (let index = 0; index < source.length; index++) {
    const byte = source[index]!
    if (byte === CR || byte === LF) {
      if (byte === CR && source[index + 1] === LF) {
        index++
      }
      out[at++] = CR
      out[at++] = LF
      column = 0
      continue
    }

    const literal = LITERAL[byte] === 1 && !(byte === SPACE && endsLine(source[index + 1]))
    if (column + (literal ? 1 : 3) > LINE_LENGTH) {
      out[at++] = EQUALS
      out[at++] = CR
      out[at++] = LF
      column = 0
    }
    if (literal && !(byte === DOT && column === 0)) {
      out[at++] = byte
      column++
    } else {
      out[at++] = EQUALS
      out[at++] = HEX[byte >> 4]!
      out[at++] = HEX[byte & 15]!
      column += 3
    }
  }
  return Buffer.from(out.subarray(0, at))
}

const endsLine = (next: number | undefined) => next === undefined || next === CR || next === LF
