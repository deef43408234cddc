/** A piece of what was typed: an operator with its value, or words. `start` and `end` count in the text. */
export interface Token {
  /** What stands before the colon; null for words. */
  name: string | null
  /** The alternatives of the value, without their quotes; for words, the one text. */
  values: string[]
  start: number
  end: number
}

/** `name:` then quoted and bare pieces up to a space; a quote that is not closed runs to the end. */
const PIECE = /(?:([\p{L}_-]+):)?((?:"[^"]*(?:"|$)|[^\s"])*)/uy

/**
 * Cuts a search into tokens, left to right. Nothing is lost: what lies between two tokens is space.
 * A colon inside quotes is a colon.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1
      continue
    }
    PIECE.lastIndex = at
    const [raw = '', name, value = ''] = PIECE.exec(text) ?? []
    const end = at + Math.max(raw.length, 1)
    tokens.push({
      name: name ?? null,
      values: name === undefined ? [unquote(value)] : alternatives(value),
      start: at,
      end,
    })
    at = end
  }
  return tokens
}

/** `lefèvre,"le port"` is one or the other. */
function alternatives(value: string): string[] {
  return (value.match(/(?:"[^"]*(?:"|$)|[^,"])+/g) ?? []).map(unquote).filter((one) => one !== '')
}

function unquote(text: string) {
  return text.replaceAll('"', '').trim()
}

/** A value as it must be typed to be read back whole. */
export function quote(value: string) {
  const clean = value.replaceAll('"', '').trim()
  return /[\s,:]/.test(clean) ? `"${clean}"` : clean
}
