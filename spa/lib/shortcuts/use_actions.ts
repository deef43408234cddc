import { useEffect, useRef, useSyncExternalStore } from 'react'
import {
  addLayer,
  currentLayers,
  subscribe,
  updateLayer,
  type Action,
  type Layer,
  type Level,
} from './registry.ts'

/**
 * Declares what can be done from this screen, while it is mounted. The keyboard, the help sheet
 * (`?`) and the command palette (Ctrl K) all read the same list; nothing else is to be written.
 *
 * ```tsx
 * useActions(intl.formatMessage({ id: 'shortcuts.list' }), [
 *   { id: 'list.next', label: t('list.next'), keys: 'j', run: next, palette: false, repeats: true },
 *   { id: 'list.paid', label: t('list.paid'), keys: 'p', icon: IconCheck, run: pay, disabled: !row },
 * ])
 *
 * // What acts on a selection stands above the page, and is named after it:
 * useActions(`${count} factures`, [{ id: 'selection.paid', … }], { level: 'overlay' })
 * ```
 *
 * Bare keys never fire inside a field, a menu or behind a modal dialog, and people can switch them
 * off; `Enter` and `Space` leave buttons and links alone. Anything a key does must also be reachable
 * by a visible control.
 *
 * @param group heading of the actions, in the language of the screen
 * @param actions may be a new array at each render; an empty one declares nothing
 */
export function useActions(
  group: string,
  actions: readonly Action[],
  { level = 'page' }: { level?: Level } = {}
) {
  const mounted = useRef<Layer | null>(null)

  useEffect(() => {
    const layer: Layer = { group: '', level, actions: [] }
    mounted.current = layer
    return addLayer(layer)
  }, [level])

  useEffect(() => {
    if (mounted.current !== null) updateLayer(mounted.current, group, actions)
  })
}

/** Everything that can be done right now, from the bottom layer up; for the palette and the help. */
export function useLayers(): readonly Layer[] {
  return useSyncExternalStore(subscribe, currentLayers)
}
