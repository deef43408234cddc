import type { ComponentType } from 'react'
import type { Keys } from './keys.ts'

/** Something that can be done from here: by its keys, and from the command palette. */
export interface Action {
  /** Stable, and unique on the screen: `invoice.paid`. */
  id: string
  /** What it does, in the language of the screen: « Marquer payée ». */
  label: string
  /** See `keys.ts`; without keys it is only in the palette. */
  keys?: Keys
  icon?: ComponentType<{ size?: number | string; stroke?: number | string }>
  run: () => void
  /** False keeps it out of the palette: moving a cursor has no sense there. */
  palette?: boolean
  /** Runs again while the key is held down. */
  repeats?: boolean
  /** Works while a field has the focus as well; only for keys with `mod`. */
  inFields?: boolean
  disabled?: boolean
}

/**
 * `app`: everywhere. `page`: the screen. `overlay`: what lies over it (a drawer, a selection bar);
 * only these work while a modal dialog is open. The highest, then the latest, wins a key.
 */
export type Level = 'app' | 'page' | 'overlay'

export interface Layer {
  group: string
  level: Level
  actions: readonly Action[]
}

const HEIGHT: Record<Level, number> = { app: 0, page: 1, overlay: 2 }

let layers: readonly Layer[] = []
const listeners = new Set<() => void>()

function changed(next: readonly Layer[]) {
  layers = next
  for (const notify of listeners) notify()
}

/** Adds a layer; gives back what removes it. */
export function addLayer(layer: Layer) {
  changed([...layers, layer].sort((one, other) => HEIGHT[one.level] - HEIGHT[other.level]))
  return () => changed(layers.filter((known) => known !== layer))
}

/** What readers were shown of a layer: `run` may change at each render without anyone to tell. */
const shownOf = ({ group, actions }: Pick<Layer, 'group' | 'actions'>) =>
  [group, ...actions.map(({ id, label, keys, disabled }) => [id, label, keys, disabled])].join()

export function updateLayer(layer: Layer, group: string, actions: readonly Action[]) {
  const isShownTheSame = shownOf(layer) === shownOf({ group, actions })
  layer.group = group
  layer.actions = actions
  if (!isShownTheSame) changed([...layers])
}

/** From the bottom up. A new array each time something readers show has changed. */
export function currentLayers() {
  return layers
}

export function subscribe(notify: () => void) {
  listeners.add(notify)
  return () => listeners.delete(notify)
}
