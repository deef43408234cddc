import type { Schema } from './schema.ts'

type Defs = Record<string, Schema>

interface Manner {
  /** values came from a form: numbers and booleans are words, and null is the empty one */
  isForm?: boolean
}

/** What is wrong with a value, as `path: reason`; empty when nothing is. */
export function complaints(
  defs: Defs,
  schema: Schema,
  value: unknown,
  manner: Manner = {},
  path = ''
): string[] {
  if (schema.$ref) {
    return complaints(defs, defs[schema.$ref], value, manner, path)
  }
  if (schema.anyOf) {
    return closest(schema.anyOf.map((one) => complaints(defs, one, value, manner, path)))
  }
  if (schema.enum) {
    const words = manner.isForm ? schema.enum.map(String) : schema.enum
    return words.includes(value as string) ? [] : [`${path}: ${show(value)} is none of ${words}`]
  }
  if (schema.type === undefined) {
    return []
  }
  if (schema.type === 'array') {
    return Array.isArray(value)
      ? value.flatMap((one, at) =>
          complaints(defs, schema.items ?? {}, one, manner, `${path}[${at}]`)
        )
      : [`${path}: ${show(value)} is no list`]
  }
  if (schema.type === 'object') {
    return objectComplaints(defs, schema, value, manner, path)
  }
  return isScalar(schema.type, value, manner)
    ? []
    : [`${path}: ${show(value)} is no ${schema.type}`]
}

/** Of several readings, the one that is least wrong says what was meant. */
const closest = (readings: string[][]) =>
  readings.reduce((best, one) => (one.length < best.length ? one : best))

function objectComplaints(
  defs: Defs,
  { properties = {}, required = [], additionalProperties }: Schema,
  value: unknown,
  manner: Manner,
  path: string
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${path}: ${show(value)} is no object`]
  }
  const missing = required
    .filter((name) => !(name in value))
    .map((name) => `${path}.${name}: is missing`)
  const wrong = Object.entries(value).flatMap(([name, one]) => {
    const schema = Object.hasOwn(properties, name) ? properties[name] : additionalProperties
    if (!schema) {
      return [`${path}.${name}: nobody knows this`]
    }
    return one === undefined ? [] : complaints(defs, schema, one, manner, `${path}.${name}`)
  })
  return [...missing, ...wrong]
}

function isScalar(type: Schema['type'], value: unknown, { isForm = false }: Manner): boolean {
  if (!isForm) {
    return type === (value === null ? 'null' : typeof value)
  }
  if (typeof value !== 'string') {
    return false
  }
  return (
    type === 'string' ||
    (type === 'null' && value === '') ||
    (type === 'number' && /^-?\d+(\.\d+)?$/.test(value)) ||
    (type === 'boolean' && (value === 'true' || value === 'false'))
  )
}

const show = (value: unknown) => JSON.stringify(value)?.slice(0, 80) ?? 'nothing'

/** The least that a schema accepts: null where it may be, else empty. */
export function fill(defs: Defs, schema: Schema): unknown {
  if (schema.$ref) {
    return fill(defs, defs[schema.$ref])
  }
  if (schema.anyOf) {
    const parts = schema.anyOf
    return fill(defs, parts.find(({ type }) => type === 'null') ?? leastOf(parts))
  }
  if (schema.enum) {
    return schema.enum[0]
  }
  switch (schema.type) {
    case 'string':
      return ''
    case 'number':
      return 0
    case 'boolean':
      return false
    case 'array':
      return []
    case 'object':
      return Object.fromEntries(
        (schema.required ?? []).map((name) => [name, fill(defs, schema.properties?.[name] ?? {})])
      )
    default:
      return null
  }
}

/** An id rather than the whole thing, true or false rather than a structure. */
const leastOf = (parts: readonly Schema[]) => parts.find(({ $ref }) => !$ref) ?? parts[0]
