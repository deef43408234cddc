import { describe, expect, test } from 'vitest'
import { areBare, ariaKeys, chordsOf, matches, type Press } from './keys.ts'

const press = (key: string, over: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...over,
})

function isPressedBy(keys: string, event: Press) {
  return chordsOf(keys).every((chord) => matches(event, chord))
}

describe('keys', () => {
  test('mod is Ctrl or ⌘, and asks for one of them', () => {
    expect(isPressedBy('mod+k', press('k', { ctrlKey: true }))).toBe(true)
    expect(isPressedBy('mod+k', press('K', { metaKey: true }))).toBe(true)
    expect(isPressedBy('mod+k', press('k'))).toBe(false)
    expect(isPressedBy('k', press('k', { ctrlKey: true }))).toBe(false)
  })

  test('a sign is the same key wherever the keyboard puts it; a letter with Shift is another', () => {
    expect(isPressedBy('?', press('?', { shiftKey: true }))).toBe(true)
    expect(isPressedBy('/', press('/', { shiftKey: true }))).toBe(true)
    expect(isPressedBy('/', press('/'))).toBe(true)
    expect(isPressedBy('p', press('P', { shiftKey: true }))).toBe(false)
    expect(isPressedBy('Space', press(' ', { shiftKey: true }))).toBe(false)
  })

  test('letters typed with Alt are letters of another alphabet', () => {
    expect(isPressedBy('n', press('n', { altKey: true }))).toBe(false)
  })

  test('only keys without Ctrl can be switched off', () => {
    expect(areBare('g f')).toBe(true)
    expect(areBare('?')).toBe(true)
    expect(areBare('mod+k')).toBe(false)
    expect(areBare('Enter')).toBe(false)
  })

  test('are told to screen readers in their words', () => {
    expect(ariaKeys('mod+k')).toBe('Control+k Meta+k')
    expect(ariaKeys('Space')).toBe('Space')
    expect(ariaKeys('g f')).toBeUndefined()
  })
})
