import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { complaints, fill } from './check.ts'
import { generate } from './generate.ts'
import { OBJECTS, REQUESTS, type ObjectName, type Route } from './named_types.ts'
import type { Schema, SchemaFile } from './schema.ts'

const PACKAGES = fileURLToPath(new URL('../../../node_modules/', import.meta.url))
const { version } = JSON.parse(
  readFileSync(join(PACKAGES, 'stripe', 'package.json'), 'utf8')
) as SchemaFile

/** Beside the packages: gone with them, so that it cannot outlive the SDK it was made from. */
const CACHE = join(PACKAGES, '.cache', 'rubis', 'stripe_contract.json')

/** What the SDK says of each request and each object: nothing else is received or told. */
export class Contract {
  readonly #defs: Record<string, Schema>

  constructor(defs: Record<string, Schema>) {
    this.#defs = defs
  }

  /** What is wrong with the parameters of a request, in words; nothing when they may be sent. */
  request(route: Route, parameters: unknown): string[] {
    return complaints(this.#defs, { $ref: route }, parameters, { isForm: true })
  }

  /** What is wrong with an object that would be told. */
  object(name: ObjectName, value: unknown): string[] {
    return complaints(this.#defs, { $ref: name }, value)
  }

  /** A complete object with nothing in it: what is not given is null, empty, zero or the first word. */
  fill<Shape extends object>(name: ObjectName, given: Shape): Shape & Record<string, unknown> {
    return { ...(fill(this.#defs, { $ref: name }) as object), ...given } as Shape &
      Record<string, unknown>
  }
}

/** Made once for a version of the SDK and of the list of types (seconds), then read (milliseconds). */
export function loadContract(): Contract {
  const named: Record<string, string> = { ...REQUESTS, ...OBJECTS }
  const wanted = `${version} ${JSON.stringify(named)}`
  const kept = existsSync(CACHE) ? (JSON.parse(readFileSync(CACHE, 'utf8')) as SchemaFile) : null
  if (kept?.version === wanted) {
    return new Contract(kept.$defs)
  }
  const file: SchemaFile = { version: wanted, $defs: generate(named) }
  mkdirSync(dirname(CACHE), { recursive: true })
  const draft = `${CACHE}.${process.pid}`
  writeFileSync(draft, JSON.stringify(file))
  renameSync(draft, CACHE)
  return new Contract(file.$defs)
}
