import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { trackedFiles } from '#tests/helpers/source_files'

/** CycloneDX 1.5, what we look at of it. */
interface Sbom {
  bomFormat: string
  components: {
    name: string
    version?: string
    purl?: string
    hashes?: object[]
  }[]
}

interface Locked {
  version?: string
  resolved?: string
  integrity?: string
  license?: string | string[]
  link?: boolean
}

const json = <Content>(path: string): Content =>
  JSON.parse(readFileSync(app.makePath(path), 'utf8')) as Content

const PLACES = ['', 'tests/tools/']

/** Every package that is ever installed, by its place. */
const installed = (place: string) =>
  Object.entries(
    json<{ packages: Record<string, Locked> }>(`${place}package-lock.json`).packages
  ).filter(([path, { link }]) => path !== '' && !link)

/** Nobody who uses Rubis over the network is given these packages; none asks for more than its notice. */
const LICENCES = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'Unlicense'],
  ...['BlueOak-1.0.0', 'CC0-1.0', 'CC-BY-3.0', 'CC-BY-4.0', 'OFL-1.1', 'PSF-2.0', 'Python-2.0'],
  ...['MPL-2.0', 'LGPL-3.0-or-later', 'WTFPL', 'Zlib', 'BSD'],
])

/** MIT, but they say it in a file, or in a way of their own. */
const SAID_IN_A_FILE = ['@adonisjs/limiter', 'png-js', 'json-query', 'tv4']

/** Of a choice one must be allowed; of several at once, each. */
function isAllowed(expression: string): boolean {
  return expression
    .replaceAll(/[()]/g, '')
    .split(/ or /i)
    .some((choice) => choice.split(/ and /i).every((licence) => LICENCES.has(licence.trim())))
}

const SECRETS = [
  /-----BEGIN (?:RSA |EC |OPENSSH )?PRIVATE KEY-----/,
  /\b(?:sk|rk)_live_[A-Za-z0-9]{10,}/,
  /\bwhsec_[A-Za-z0-9+/]{40,}/,
  /\bAKIA[0-9A-Z]{16}\b/,
  /\bgh[pousr]_[A-Za-z0-9]{36}\b/,
  /\bre_[A-Za-z0-9]{8}_[A-Za-z0-9]{20,}/,
]

test.group('What Rubis is made of', () => {
  test('every package is asked for in one exact version', ({ assert }) => {
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides']
    const loose = PLACES.flatMap((place) => {
      const manifest = json<Record<string, Record<string, string>>>(`${place}package.json`)
      return kinds
        .flatMap((kind) => Object.entries(manifest[kind] ?? {}))
        .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    })
    assert.deepEqual(loose, [])
  })

  test('every package comes from the registry, whole: nothing from a repository or a server of its own', ({
    assert,
  }) => {
    const odd = PLACES.flatMap(installed).filter(
      ([, { resolved, integrity }]) =>
        !integrity?.startsWith('sha512-') ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/'))
    )
    assert.deepEqual(odd, [])
  })

  test('every licence is one that we may live with', ({ assert }) => {
    const odd = PLACES.flatMap(installed)
      .filter(([path]) => !SAID_IN_A_FILE.some((name) => path.endsWith(`node_modules/${name}`)))
      .map(([path, { license }]) => [path, license])
      .filter(([, licence]) => !isAllowed([licence ?? 'none'].flat().join(' OR ')))
    assert.deepEqual(odd, [])
  })

  test('no file that git follows holds a key', ({ assert }) => {
    const binary = /\.(pdf|png|jpe?g|woff2?|ico|svg|traineddata|gz)$/
    const found = (trackedFiles() ?? [])
      .filter((path) => !binary.test(path) && path !== 'tests/architecture/supply_chain.spec.ts')
      .filter((path) => {
        const text = readFileSync(app.makePath(path), 'utf8')
        return SECRETS.some((secret) => secret.test(text))
      })
    assert.deepEqual(found, [])
  })

  // Without `--omit dev`: npm then leaves out what both we and a tool depend on, the framework first.
  test('what is delivered can be listed (`npm run sbom`): every package, its version, its sum', ({
    assert,
  }) => {
    const { stdout, status } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      cwd: app.makePath(),
      encoding: 'utf8',
      maxBuffer: 50e6,
    })
    assert.equal(status, 0)
    const { bomFormat, components } = JSON.parse(stdout) as Sbom
    assert.equal(bomFormat, 'CycloneDX')
    const wanted = Object.keys(json<{ dependencies: object }>('package.json').dependencies)
    assert.includeMembers(
      components.map(({ name }) => name),
      wanted
    )
    const vague = components.filter(
      ({ version, purl, hashes = [] }) => !version || !purl || hashes.length === 0
    )
    assert.deepEqual(vague, [])
  }).timeout(30_000)
})
