import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync } from 'node:zlib'
import { build } from 'vite'
import { randomFreePort } from '../../bin/network/free_port.ts'

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.html': 'text/html' }

/**
 * Builds the bare page as the application is built, and serves it packed as tightly. What it asks of
 * the API goes to the product: cookies do not look at ports, so that whoever is signed in there is here.
 *
 * @param product `http://localhost:3333`
 */
export async function serveBarePage(product: string) {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-bare-page-'))
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'es2023' },
  })

  const server = createServer(async ({ url = '/', headers }, response) => {
    if (url.startsWith('/api/')) {
      const answer = await fetch(`${product}${url}`, {
        headers: { accept: 'application/json', cookie: headers.cookie ?? '' },
      })
      response.writeHead(answer.status, { 'content-type': 'application/json' })
      return response.end(Buffer.from(await answer.arrayBuffer()))
    }
    const path = url.startsWith('/assets/') ? url : '/index.html'
    response.writeHead(200, {
      'content-type': TYPES[extname(path)] ?? 'application/octet-stream',
      'content-encoding': 'br',
    })
    return response.end(brotliCompressSync(readFileSync(join(folder, path))))
  })
  const port = await randomFreePort()
  await new Promise<void>((resolve) => server.listen(port, resolve))

  return {
    url: `http://localhost:${port}/`,
    async [Symbol.asyncDispose]() {
      await new Promise((resolve) => server.close(resolve))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
