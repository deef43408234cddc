/**
 * Keys are written as people read them: `j`, `?`, `Enter`, `Space`, `mod+k` (⌘ on a Mac, Ctrl
 * elsewhere), and `g f` for one after the other.
 */
export type Keys = string

/** What of a keyboard event decides; a plain object in tests. */
export interface Press {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
}

interface Chord {
  key: string
  mod: boolean
  shift: boolean
}

const NAMES: Record<string, string> = { space: ' ' }

/** The presses that a sequence asks for, in order. */
export function chordsOf(keys: Keys): Chord[] {
  return keys.split(' ').map((written) => {
    const parts = written.toLowerCase().split('+')
    const key = parts.at(-1) ?? ''
    return {
      key: NAMES[key] ?? key,
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
    }
  })
}

/** A key that types something moves between layouts: `?` and `/` need Shift on some keyboards only. */
const isSign = (key: string) => key.length === 1 && key.toLowerCase() === key.toUpperCase()

export function matches(press: Press, chord: Chord) {
  const key = press.key.toLowerCase()
  return (
    key === chord.key &&
    (press.ctrlKey || press.metaKey) === chord.mod &&
    !press.altKey &&
    (press.shiftKey === chord.shift || (isSign(key) && key !== ' '))
  )
}

/** Is every press of the sequence a bare key? Those can be switched off (WCAG 2.1.4). */
export function areBare(keys: Keys) {
  return chordsOf(keys).every(({ key, mod }) => !mod && key.length === 1)
}

/** For `aria-keyshortcuts`, which has no word for one key after another. */
export function ariaKeys(keys: Keys): string | undefined {
  const [chord, ...rest] = chordsOf(keys)
  if (chord === undefined || rest.length > 0) return undefined
  const key = chord.key === ' ' ? 'Space' : chord.key
  return chord.mod ? `Control+${key} Meta+${key}` : key
}
