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

const copyOf = (world: World, id: string) => structuredClone(world.find(id)) ?? id

function replace(world: World, place: Tree, [name, ...rest]: string[]) {
  const value = place[name]
  if (Array.isArray(value)) {
    const found = value.map(
      (one) => (typeof one === 'string' ? copyOf(world, one) : one) as unknown
    )
    place[name] = found
    found.forEach((one) => rest.length > 0 && replace(world, one as Tree, rest))
    return
  }
  if (typeof value === 'string') {
    place[name] = copyOf(world, value)
  }
  const inner = place[name]
  if (rest.length > 0 && typeof inner === 'object' && inner !== null) {
    replace(world, inner as Tree, rest)
  }
}
