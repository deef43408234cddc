import { createServer } from 'node:net'

/** A TCP port nobody listens on at this instant. It may be taken before it is used: retry. */
export function randomFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      const port = typeof address === 'object' && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}

/**
 * The first free port at or after `preferred`, free on IPv4 and IPv6 loopback and on all interfaces,
 * because `localhost` may mean any of them.
 *
 * @throws when a hundred ports in a row are taken
 */
export async function freePortFrom(preferred: number, taken: number[] = []): Promise<number> {
  for (let port = preferred; port < preferred + 100; port++) {
    if (!taken.includes(port) && (await isFree(port))) {
      return port
    }
  }
  throw new Error(`No free port between ${preferred} and ${preferred + 99}`)
}

async function isFree(port: number) {
  for (const host of ['127.0.0.1', '::1', '0.0.0.0']) {
    if (!(await canListen(port, host))) {
      return false
    }
  }
  return true
}

function canListen(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    // A machine without IPv6 cannot have the port taken there.
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve(error.code !== 'EADDRINUSE' && error.code !== 'EACCES')
    )
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}
