import { mkdir, rm, writeFile } from 'node:fs/promises'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { test } from '@japa/runner'
import app from '@adonisjs/core/services/app'
import { ApiClient } from '#tests/helpers/api_client'

const CODE = 'export const greeting = "Bonjour";\n'.repeat(200)
const NAME = 'zz-packed-for-a-test.js'

/** Undecoded, as it travels; `fetch` would unpack it. */
function travels(path: string, acceptEncoding: string) {
  return new Promise<IncomingMessage & { bytes: Buffer }>((resolve, reject) => {
    httpRequest(`${ApiClient.baseUrl()}${path}`, { headers: { 'accept-encoding': acceptEncoding } })
      .on('response', (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk) => chunks.push(chunk))
        answer.on('end', () => resolve(Object.assign(answer, { bytes: Buffer.concat(chunks) })))
      })
      .on('error', reject)
      .end()
  })
}

test.group('Assets that the build has packed', (group) => {
  const at = (suffix = '') => join(app.publicPath('app/assets'), NAME + suffix)

  group.setup(async () => {
    await mkdir(app.publicPath('app/assets'), { recursive: true })
    await writeFile(at(), CODE)
    await writeFile(at('.br'), brotliCompressSync(CODE))
    await writeFile(at('.gz'), gzipSync(CODE))
    return () => Promise.all([rm(at()), rm(at('.br')), rm(at('.gz'))]).then(() => undefined)
  })

  test('a browser that takes {accept} gets {encoding}')
    .with([
      { accept: 'gzip, deflate, br', encoding: 'br' },
      { accept: 'gzip;q=1.0', encoding: 'gzip' },
      { accept: 'identity', encoding: undefined },
    ])
    .run(async ({ assert }, { accept, encoding }) => {
      const answer = await travels(`/app/assets/${NAME}`, accept)
      assert.equal(answer.statusCode, 200)
      assert.equal(answer.headers['content-encoding'], encoding)
      assert.include(answer.headers['content-type'] ?? '', 'javascript')
      assert.include(answer.headers['cache-control'] ?? '', 'immutable')
      assert.include(answer.headers.vary ?? '', 'Accept-Encoding')

      const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[encoding ?? '']
      const bytes = unpack ? unpack(answer.bytes) : answer.bytes
      assert.equal(bytes.toString(), CODE)
    })

  test('what was not packed, or does not exist, is answered as before', async ({ assert }) => {
    const missing = await travels('/app/assets/nothing.js', 'br')
    assert.equal(missing.statusCode, 404)
    assert.isUndefined(missing.headers['content-encoding'])
    const outside = await travels('/app/assets/..%2f..%2f..%2fpackage.js', 'br')
    assert.equal(outside.statusCode, 404)
  })
})
