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

/** Who types the beginning of a label means that one: « factures » is the list before « importer des factures ». */
const begins = (label: string, typed: string) => Number(fold(label).startsWith(fold(typed.trim())))

/**
 * What can be done here, the selection before the page, the page before the application; among equals,
 * what begins as typed comes first.
 */
export function actionsOf(layers: readonly Layer[], typed: string) {
  const groups = layers.toReversed().flatMap(({ group, level, actions }) => {
    const shown = actions
      .filter(
        ({ label, palette, disabled }) => palette !== false && !disabled && fits(label, typed)
      )
      .toSorted((one, other) => begins(other.label, typed) - begins(one.label, typed))
    return shown.length === 0 ? [] : [{ group, level, actions: shown }]
  })
  return groups.toSorted((one, other) =>
    one.level === other.level
      ? begins(other.actions[0]!.label, typed) - begins(one.actions[0]!.label, typed)
      : 0
  )
}
