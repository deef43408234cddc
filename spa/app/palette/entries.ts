import type { ReactNode } from 'react'
import type { Layer } from '../../lib/shortcuts/registry.ts'

/** One line of the palette. */
export interface Entry {
  id: string
  label: ReactNode
  icon?: ReactNode
  detail?: ReactNode
  keys?: string
  run: () => void
}

export interface Section {
  title: string
  entries: Entry[]
}

/** Case and accents do not count. */
function fold(text: string) {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
}

/** Every word typed begins a word of the label. */
export function fits(label: string, typed: string) {
  const words = fold(label).split(/[\s’'-]+/)
  return fold(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
    .every((word) => words.some((known) => known.startsWith(word)))
}

/** What can be done here, the selection before the page, the page before the application. */
export function actionsOf(layers: readonly Layer[], typed: string) {
  return layers.toReversed().flatMap(({ group, level, actions }) => {
    const shown = actions.filter(
      ({ label, palette, disabled }) => palette !== false && !disabled && fits(label, typed)
    )
    return shown.length === 0 ? [] : [{ group, level, actions: shown }]
  })
}
