import { test } from '@japa/runner'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startCluster } from '../../../bin/postgres/cluster.ts'
import { query } from '../../../bin/postgres/databases.ts'
import { isPostgresProcess } from '../../../bin/postgres/postmaster.ts'
import { startThrowawayCluster } from '../../../bin/postgres/throwaway.ts'

/** A data folder that is stopped and removed at the end of the test, whatever happened. */
function aDataFolder(cleanup: (callback: () => Promise<void>) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-spec-'))
  const options = {
    dataDir: join(folder, 'postgres'),
    passwordFile: join(folder, 'password'),
    durable: false,
  }
  cleanup(async () => {
    const cluster = await startCluster(options)
    await cluster.stop()
    rmSync(folder, { recursive: true, force: true })
  })
  return { folder, options }
}

const remember = (url: string) =>
  query(url, 'CREATE TABLE memory AS SELECT 42 AS answer').then(() => {})

async function recall(url: string) {
  const { rows } = await query(url, 'SELECT answer FROM memory')
  return rows[0].answer
}

test.group('PostgreSQL of our own', () => {
  test('runs in a folder only its owner may enter, as root or not', async ({ assert, cleanup }) => {
    const { folder, options } = aDataFolder(cleanup)
    chmodSync(folder, 0o700)

    const cluster = await startCluster(options)
    const { rows } = await query(
      cluster.url(),
      "SELECT current_setting('server_encoding') AS encoding"
    )

    assert.equal(rows[0].encoding, 'UTF8')
  })

  test('refuses whoever does not know the password', async ({ assert, cleanup }) => {
    const { options } = aDataFolder(cleanup)
    const cluster = await startCluster(options)

    await assert.rejects(
      () => query(cluster.url().replace(cluster.password, 'guess'), 'SELECT 1'),
      /password authentication failed/
    )
  })

  test('comes back on its port, with its data, after a kill -9', async ({ assert, cleanup }) => {
    const { options } = aDataFolder(cleanup)
    const first = await startCluster(options)
    await remember(first.url())

    process.kill(first.pid, 'SIGKILL')
    const second = await startCluster({ ...options, preferredPort: first.port })

    assert.notEqual(second.pid, first.pid)
    assert.equal(second.port, first.port)
    assert.equal(await recall(second.url()), 42)
  })

  test('adopts a server that a killed launcher left running', async ({ assert, cleanup }) => {
    const { options } = aDataFolder(cleanup)
    const first = await startCluster(options)

    const second = await startCluster(options)

    assert.isTrue(second.adopted)
    assert.equal(second.pid, first.pid)
  })

  test('is not fooled by a lock file whose pid now belongs to another program', async ({
    assert,
    cleanup,
  }) => {
    const { options } = aDataFolder(cleanup)
    const first = await startCluster(options)
    const lock = join(options.dataDir, 'postmaster.pid')
    const content = readFileSync(lock, 'utf8')
    await first.stop()

    writeFileSync(lock, content.replace(/^\d+/, String(process.pid)))
    const second = await startCluster(options)

    assert.isFalse(second.adopted)
  })

  test('steps over a port that is taken', async ({ assert, cleanup }) => {
    const { options } = aDataFolder(cleanup)
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    cleanup(() => void taken.close())
    const { port } = taken.address() as { port: number }

    const cluster = await startCluster({ ...options, preferredPort: port })

    assert.notEqual(cluster.port, port)
    const { rows } = await query(cluster.url(), 'SELECT 1 AS one')
    assert.equal(rows[0].one, 1)
  })
})

test.group('A throw-away PostgreSQL', () => {
  test('copies a template, and leaves nothing behind', async ({ assert }) => {
    const { cluster, folder, stop } = await startThrowawayCluster()
    await cluster.createTemplate('prepared', remember)

    const one = await cluster.createDatabase('one', { template: 'prepared' })
    const two = await cluster.createDatabase('two', { template: 'prepared' })
    await query(one, 'UPDATE memory SET answer = 43')

    assert.equal(await recall(two), 42)

    await stop()
    assert.isFalse(isPostgresProcess(cluster.pid))
    assert.isFalse(existsSync(folder))
  })

  test('does not outlive a test run that is killed with -9', async ({ assert }) => {
    const module = new URL('../../../bin/postgres/throwaway.ts', import.meta.url).href
    const owner = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { cluster, folder } = await (await import('${module}')).startThrowawayCluster()
       console.log(JSON.stringify({ pid: cluster.pid, folder }))
       setInterval(() => {}, 1000)`,
    ])
    const [line] = await once(owner.stdout, 'data')
    const { pid, folder } = JSON.parse(String(line))
    assert.isTrue(isPostgresProcess(pid))

    owner.kill('SIGKILL')

    for (let tries = 0; existsSync(folder) && tries < 100; tries++) {
      await sleep(100)
    }
    assert.isFalse(existsSync(folder))
    assert.isFalse(isPostgresProcess(pid))
  })
})
