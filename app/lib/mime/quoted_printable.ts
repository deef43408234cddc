/** One entry a byte: the byte itself where it may stand as it is, 0 where it must be written `=XX`. */
const LITERAL = new Uint8Array(256)
for (let byte = 0x20; byte <= 0x7e; byte++) {
  LITERAL[byte] = byte
}
LITERAL[0x3d] = 0

const HEX = Buffer.from('0123456789ABCDEF')
const [SPACE, DOT, EQUALS, CR, LF] = [0x20, 0x2e, 0x3d, 0x0d, 0x0a]

/**
 * Quoted-printable form of a text (RFC 2045, section 6.7), in lines of at most 76 characters ended
 * by CRLF whatever the line ends of the source. A dot that would begin a line is encoded, so the
 * result never needs the transparency procedure of SMTP.
 */
export function quotedPrintable(text: string): Buffer {
  const source = Buffer.from(text.toWellFormed())
  const out = Buffer.allocUnsafe(source.length * 3 + Math.ceil(source.length / 12) * 3 + 16)
  let at = 0
  let column = 0

  const escape = (byte: number) => {
    if (column > 72) {
      softBreak()
    }
    out[at++] = EQUALS
    out[at++] = HEX[byte >> 4]!
    out[at++] = HEX[byte & 15]!
    column += 3
  }
  const softBreak = () => {
    out[at++] = EQUALS
    out[at++] = CR
    out[at++] = LF
    column = 0
  }

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
    if (LITERAL[byte] === 0 || (byte === SPACE && endsLine(source, index))) {
      escape(byte)
      continue
    }
    if (column > 74) {
      softBreak()
    }
    if (byte === DOT && column === 0) {
      escape(byte)
      continue
    }
    out[at++] = byte
    column++
  }
  return out.subarray(0, at)
}

function endsLine(source: Buffer, index: number): boolean {
  const next = source[index + 1]
  return next === undefined || next === CR || next === LF
}
