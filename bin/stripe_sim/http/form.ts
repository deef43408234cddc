type Tree = { [name: string]: string | Tree }
export type FormValue = string | FormValue[] | { [name: string]: FormValue }

/** `items[0][price]=x` as the SDK writes it: objects, and lists where all the keys are numbers. */
export function readForm(text: string): { [name: string]: FormValue } {
  const root: Tree = Object.create(null)
  for (const [key, value] of new URLSearchParams(text)) {
    put(root, key.replaceAll(']', '').split('['), value)
  }
  return Object.fromEntries(Object.entries(root).map(([name, one]) => [name, settled(one)]))
}

function put(place: Tree, [name, ...rest]: string[], value: string) {
  const key = name === '' ? String(Object.keys(place).length) : name
  if (rest.length === 0) {
    place[key] = value
    return
  }
  const inner = place[key]
  const next: Tree = typeof inner === 'object' ? inner : Object.create(null)
  place[key] = next
  put(next, rest, value)
}

function settled(value: string | Tree): FormValue {
  if (typeof value === 'string') {
    return value
  }
  const entries = Object.entries(value)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key))
    ? entries.map(([, one]) => settled(one))
    : Object.fromEntries(entries.map(([key, one]) => [key, settled(one)]))
}
