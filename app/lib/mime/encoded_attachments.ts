const LINE_BYTES = 57

/** Base64 in lines of 76 characters ended by CRLF (RFC 2045, section 6.8). */
export function base64Lines(content: Buffer): Buffer {
  const lines: string[] = []
  for (let from = 0; from < content.length; from += LINE_BYTES) {
    lines.push(content.toString('base64', from, Math.min(from + LINE_BYTES, content.length)))
  }
  return Buffer.from(lines.join('\r\n'), 'latin1')
}

/**
 * Encoded forms of the files sent most recently: one invoice is attached to each of its reminders,
 * and encoding 60 kB costs more than the rest of a mail. Bounded by bytes, oldest use out first.
 */
export class EncodedAttachments {
  #entries = new Map<string, { content: Buffer; encoded: Buffer }>()
  #bytes = 0

  constructor(private maxBytes = 32 * 1024 * 1024) {}

  /**
   * `sha256` only finds the entry; the bytes themselves decide, so a wrong digest can never attach
   * another client's document.
   */
  encode(sha256: string, content: Buffer): Buffer {
    const known = this.#entries.get(sha256)
    if (known?.content.equals(content)) {
      this.#entries.delete(sha256)
      this.#entries.set(sha256, known)
      return known.encoded
    }

    const encoded = base64Lines(content)
    this.#forget(sha256)
    this.#remember(sha256, { content, encoded })
    return encoded
  }

  #remember(sha256: string, entry: { content: Buffer; encoded: Buffer }) {
    const size = entry.content.length + entry.encoded.length
    if (size > this.maxBytes) {
      return
    }
    this.#entries.set(sha256, entry)
    this.#bytes += size
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.maxBytes) {
        return
      }
      this.#forget(oldest)
    }
  }

  #forget(sha256: string) {
    const entry = this.#entries.get(sha256)
    if (entry) {
      this.#entries.delete(sha256)
      this.#bytes -= entry.content.length + entry.encoded.length
    }
  }
}
