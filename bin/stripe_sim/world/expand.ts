import type { World } from './world.ts'

type Tree = Record<string, unknown>

/** A copy of an object with the named ids replaced by what they name, as `expand` asks. */
export function expanded(world: World, object: object, paths: readonly string[]): object {
  const copy = structuredClone(object) as Tree
  for (const path of paths) {
    replace(world, copy, path.split('.'))
  }
  return copy
}

function replace(world: World, place: Tree, [name, ...rest]: string[]) {
  const value = place[name]
  if (Array.isArray(value)) {
    value.forEach((one) => replace(world, one as Tree, rest))
    return
  }
  if (typeof value === 'string') {
    const found = world.find(value)
    place[name] = found ? structuredClone(found) : value
  }
  const inner = place[name]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) {
    replace(world, inner as Tree, rest)
  }
}
