import { test } from '@japa/runner'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { Child } from '../../../bin/demo/child.ts'
import { DataFolder } from '../../../bin/demo/data_folder.ts'
import { LauncherLock } from '../../../bin/demo/lock.ts'
import { parseOptions } from '../../../bin/demo/options.ts'
import { isRunning } from '../../../bin/demo/process_table.ts'
import { Service } from '../../../bin/demo/service.ts'
import { awaitDeliveries } from '../../../bin/demo/smoke.ts'
import { isSpaStale } from '../../../bin/demo/spa_build.ts'
import { startInbox } from '../../../bin/inbox/inbox.ts'
import { randomFreePort } from '../../../bin/network/free_port.ts'

type Cleanup = (callback: () => Promise<void> | void) => void

function aFolder(cleanup: Cleanup) {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-launcher-'))
  cleanup(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A child that runs `source`; `exit` handlers and the like are up to the test. */
function aChild(folder: string, source: string, graceMs = 5_000) {
  return new Child({
    name: 'child',
    args: ['--input-type=module', '--eval', source],
    root: folder,
    env: process.env,
    logFile: join(folder, 'child.log'),
    graceMs,
  })
}

const READY = 'process.send({ isReady: true }); setInterval(() => {}, 1000);'

const ready = (child: Child) => new Promise<void>((resolve) => child.onMessage(() => resolve()))

async function until(condition: () => boolean) {
  for (let tries = 0; !condition() && tries < 200; tries++) {
    await sleep(50)
  }
}

test.group('Launcher options', () => {
  test('nothing asked is a demo that keeps its data', ({ assert }) => {
    assert.deepEqual(parseOptions([]), { smoke: false, reset: false, data: null })
  })

  test('an unknown option is refused by name', ({ assert }) => {
    assert.throws(() => parseOptions(['--smoek']), /--smoek/)
  })
})

test.group('Data folder', () => {
  test('makes its keys once, readable by nobody else', ({ assert, cleanup }) => {
    const folder = aFolder(cleanup)

    const first = new DataFolder(folder).secrets()
    const second = new DataFolder(folder).secrets()

    assert.deepEqual(second, first)
    assert.notEqual(first.appKey, first.vaultKeys)
    assert.equal(statSync(join(folder, 'app_key')).mode % 0o1000, 0o600)
    assert.equal(statSync(join(folder, 'vault_keys')).mode % 0o1000, 0o600)
  })

  test('forgets everything on demand', async ({ assert, cleanup }) => {
    const data = new DataFolder(aFolder(cleanup))
    const before = data.secrets()

    await data.forget()

    assert.notEqual(data.secrets().appKey, before.appKey)
  })
})

test.group('Launcher lock', () => {
  test('takes over the lock of a launcher that is gone, and ends its children', async ({
    assert,
    cleanup,
  }) => {
    const path = join(aFolder(cleanup), 'launcher.json')
    const orphan = spawn(process.execPath, ['--eval', 'setInterval(() => {}, 1000)', '/bin/left'])
    const ended = once(orphan, 'exit')
    await once(orphan, 'spawn')
    setTimeout(() => orphan.kill('SIGTERM'), 300)
    writeFileSync(path, JSON.stringify({ pid: 2 ** 22, children: { worker: orphan.pid } }))

    const lock = await LauncherLock.take(path)

    assert.isFalse(isRunning(orphan.pid ?? 0, '/bin/left'))
    await ended
    assert.equal(JSON.parse(readFileSync(path, 'utf8')).pid, process.pid)
    lock.release()
  })

  test('refuses a folder on which another launcher runs', async ({ assert, cleanup }) => {
    const path = join(aFolder(cleanup), 'launcher.json')
    const other = spawn(process.execPath, [
      '--eval',
      'setInterval(() => {}, 1000)',
      'bin/demo/main.ts',
    ])
    cleanup(() => void other.kill('SIGKILL'))
    await until(() => isRunning(other.pid ?? 0, 'bin/demo/main.ts'))
    writeFileSync(path, JSON.stringify({ pid: other.pid, children: {} }))

    await assert.rejects(() => LauncherLock.take(path), /already running/)
  })
})

test.group('Children of the launcher', () => {
  test('a child that ends before it is ready says why', async ({ assert, cleanup }) => {
    const child = aChild(aFolder(cleanup), "console.error('no database'); process.exit(3)")

    await assert.rejects(() => child.waitUntilReady(ready(child)), /exit code 3[^]*no database/)
  })

  test('a child that ignores SIGTERM is killed after its grace', async ({ assert, cleanup }) => {
    const child = aChild(aFolder(cleanup), `process.on('SIGTERM', () => {}); ${READY}`, 300)
    await child.waitUntilReady(ready(child))

    await child.stop()

    assert.deepEqual(await child.ended, { code: null, signal: 'SIGKILL' })
  })

  test('a command that is done ends, although the channel to the launcher is open', async ({
    assert,
    cleanup,
  }) => {
    const child = aChild(
      aFolder(cleanup),
      "process.on('message', () => {}); process.channel.unref()"
    )

    assert.deepEqual(await child.ended, { code: 0, signal: null })
  })

  test('a kill -9 of the launcher ends its children', async ({ assert, cleanup }) => {
    const folder = aFolder(cleanup)
    const module = new URL('../../../bin/demo/child.ts', import.meta.url).href
    const launcher = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `const { Child } = await import('${module}')
       const child = new Child({
         name: 'child', args: ['--input-type=module', '--eval', ${JSON.stringify(READY)}],
         root: '${folder}', env: process.env, logFile: '${folder}/child.log', graceMs: 1000 })
       child.onMessage(() => console.log(child.pid))`,
    ])
    const [line] = await once(launcher.stdout, 'data')
    const pid = Number(line)
    assert.isTrue(isRunning(pid, 'isReady'))

    launcher.kill('SIGKILL')

    await until(() => !isRunning(pid, 'isReady'))
    assert.isFalse(isRunning(pid, 'isReady'))
  })

  test('a service that dies is started again, with a message', async ({ assert, cleanup }) => {
    const folder = aFolder(cleanup)
    const said: string[] = []
    const service = new Service({
      name: 'worker',
      spawn: () => aChild(folder, READY),
      ready,
      say: (line) => said.push(line.trim()),
      restarts: true,
      onFatal: (error) => assert.fail(error.message),
    })
    cleanup(() => service.stop())
    await service.start()
    const first = service.pid

    process.kill(first ?? 0, 'SIGKILL')
    await until(() => said.length === 2)

    assert.deepEqual(said, [
      '! worker ended (killed by SIGKILL), starting it again',
      '✓ worker is back',
    ])
    assert.notEqual(service.pid, first)
  })

  test('where a death is a failure, it is reported and nothing is restarted', async ({
    assert,
    cleanup,
  }) => {
    const folder = aFolder(cleanup)
    const fatal = Promise.withResolvers<Error>()
    const service = new Service({
      name: 'worker',
      spawn: () => aChild(folder, READY),
      ready,
      say: () => {},
      restarts: false,
      onFatal: fatal.resolve,
    })
    await service.start()

    process.kill(service.pid ?? 0, 'SIGKILL')

    const error = await fatal.promise
    assert.match(error.message, /worker ended \(killed by SIGKILL\)/)
  })
})

test.group('Smoke', () => {
  const reminder = (taskId: string) => ({
    taskId,
    invoice: `F-${taskId}`,
    step: 'J+3 amical',
    recipient: 'a@b.example',
  })

  async function anInboxWith(cleanup: Cleanup, taskIds: string[]) {
    const inbox = await startInbox({
      folder: aFolder(cleanup),
      smtpPort: await randomFreePort(),
      httpPort: await randomFreePort(),
    })
    cleanup(() => inbox.close())
    const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, ignoreTLS: true })
    for (const taskId of taskIds) {
      await transport.sendMail({
        from: 'x@y.example',
        to: 'a@b.example',
        subject: `Facture F-${taskId}`,
        text: 'Bonjour',
        headers: { 'X-Rubis-Task': taskId },
      })
    }
    return inbox
  }

  test('ends once every expected reminder is in the inbox', async ({ assert, cleanup }) => {
    const inbox = await anInboxWith(cleanup, ['1', '2'])
    const delivered: string[] = []

    await awaitDeliveries(inbox.url, [reminder('1'), reminder('2')], 5_000, (delivery) =>
      delivered.push(`${delivery.reminder.invoice} ${delivery.subject}`)
    )

    assert.deepEqual(delivered, ['F-1 Facture F-1', 'F-2 Facture F-2'])
  })

  test('fails by name when one does not come', async ({ assert, cleanup }) => {
    const inbox = await anInboxWith(cleanup, ['1'])

    await assert.rejects(
      () => awaitDeliveries(inbox.url, [reminder('1'), reminder('2')], 600, () => {}),
      /Not delivered after 0\.6 s:\n {2}F-2 {2}J\+3 amical {2}a@b\.example/
    )
  })

  test('fails when one comes twice', async ({ assert, cleanup }) => {
    const inbox = await anInboxWith(cleanup, ['1', '1'])

    await assert.rejects(
      () => awaitDeliveries(inbox.url, [reminder('1'), reminder('2')], 5_000, () => {}),
      /arrived twice/
    )
  })
})

test.group('Web pages', () => {
  test('are built when missing or older than a source', ({ assert, cleanup }) => {
    const root = aFolder(cleanup)
    mkdirSync(join(root, 'spa/ui'), { recursive: true })
    mkdirSync(join(root, 'public/app'), { recursive: true })
    writeFileSync(join(root, 'spa/ui/button.tsx'), '')
    assert.isTrue(isSpaStale(root))

    writeFileSync(join(root, 'public/app/index.html'), '')
    assert.isFalse(isSpaStale(root))

    const later = new Date(Date.now() + 10_000)
    utimesSync(join(root, 'spa/ui/button.tsx'), later, later)
    assert.isTrue(isSpaStale(root))
  })
})
