import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

const packBrotli = promisify(brotliCompress)
const packGzip = promisify(gzip)

/** Texts; the fonts are packed already. */
const PACKED = /\.(?:js|css|svg)$/

/** Packs each asset once, as tight as it goes, beside itself: the server has nothing left to compute. */
export function packedAssets(): Plugin {
  return {
    name: 'packed-assets',
    apply: 'build',
    async writeBundle({ dir = '' }, bundle) {
      const names = Object.keys(bundle).filter((name) => PACKED.test(name))
      await Promise.all(names.map((name) => pack(join(dir, name))))
    },
  }
}

async function pack(path: string) {
  const content = await readFile(path)
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
  await Promise.all([
    packBrotli(content, { params: quality }).then((packed) => writeFile(`${path}.br`, packed)),
    packGzip(content, { level: 9 }).then((packed) => writeFile(`${path}.gz`, packed)),
  ])
}
