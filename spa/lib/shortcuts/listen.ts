import { areBare, chordsOf, matches } from './keys.ts'
import { currentLayers, type Action } from './registry.ts'

/** Between the two keys of a sequence: long enough to think, short enough to forget a slip. */
const SEQUENCE_MS = 1_200

const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])'
/** Letters pick an entry there. */
const CHOOSERS = '[role="menu"], [role="listbox"]'
/** Enter and Space press them. */
const PRESSABLE = 'button, a[href], summary, [role="button"], [role="tab"], [role="menuitem"]'

let bareKeysOn = true

/** Switches the shortcuts of one bare key on or off (WCAG 2.1.4); those with Ctrl or ⌘ stay. */
export function allowBareKeys(on: boolean) {
  bareKeysOn = on
}

function isWithin(event: KeyboardEvent, selector: string) {
  return event.target instanceof Element && event.target.closest(selector) !== null
}

/** A checkbox takes Space and nothing else: the keys of the list it stands in still work. */
function isInField(event: KeyboardEvent) {
  const { target } = event
  const isTick = target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type)
  return isTick ? event.key === ' ' : isWithin(event, FIELDS)
}

function mayRun(event: KeyboardEvent, action: Action) {
  if (action.disabled || action.keys === undefined) return false
  if (event.repeat && !action.repeats) return false
  if (isInField(event) && !action.inFields) return false
  if (areBare(action.keys) && (!bareKeysOn || isWithin(event, CHOOSERS))) return false
  return !((event.key === 'Enter' || event.key === ' ') && isWithin(event, PRESSABLE))
}

function candidates(event: KeyboardEvent) {
  const isDialogOpen = document.querySelector(':modal, [aria-modal="true"]') !== null
  return currentLayers()
    .filter(({ level }) => level === 'overlay' || !isDialogOpen)
    .toReversed()
    .flatMap(({ actions }) => actions)
    .filter((action) => mayRun(event, action))
}

/**
 * Hears the keyboard for every action declared by `useActions`.
 *
 * @returns what stops listening
 */
export function listenForShortcuts(target: Document = document) {
  let pressed: KeyboardEvent[] = []

  function onKeyDown(event: KeyboardEvent) {
    if (event.defaultPrevented || event.isComposing || /^(Shift|Control|Alt|Meta)$/.test(event.key))
      return
    const recent = pressed.filter(({ timeStamp }) => event.timeStamp - timeStamp < SEQUENCE_MS)
    pressed = []
    const possible = candidates(event)
    const chosen = possible.find((action) => isCompletedBy(action, [...recent, event]))
    if (chosen !== undefined) {
      event.preventDefault()
      chosen.run()
      return
    }
    if (possible.some((action) => isBegunBy(action, event))) pressed = [event]
  }

  target.addEventListener('keydown', onKeyDown)
  return () => target.removeEventListener('keydown', onKeyDown)
}

/** The presses end on the whole sequence; the longest memory first, so `g f` is not taken for `f`. */
function isCompletedBy({ keys = '' }: Action, presses: KeyboardEvent[]) {
  const chords = chordsOf(keys)
  return (
    chords.length === presses.length &&
    chords.every((chord, index) => {
      const press = presses[index]
      return press !== undefined && matches(press, chord)
    })
  )
}

function isBegunBy({ keys = '' }: Action, press: KeyboardEvent) {
  const [first, ...rest] = chordsOf(keys)
  return first !== undefined && rest.length > 0 && matches(press, first)
}
