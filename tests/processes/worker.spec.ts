import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { queues } from '#lib/queue'
import { turnSendingOn } from '#services/operations/sending_switch'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aRelance, aTenant } from '#tests/helpers/factories'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import { until } from '#tests/helpers/until'

type Cleanup = (undo: () => void | Promise<void>) => void

/** A real worker process on the database of the tests; resolves once it says that it takes jobs. */
async function startWorker(cleanup: Cleanup, sink: SmtpSink): Promise<ChildProcess> {
  const worker = spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bin/console.ts', 'work', '--queues=relances,mails'],
    {
      cwd: app.makePath(),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        LOG_LEVEL: 'debug',
        SMTP_PORT: String(sink.port),
      },
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    }
  )
  cleanup(async () => {
    if (worker.exitCode === null && worker.signalCode === null) {
      worker.kill('SIGKILL')
      await once(worker, 'exit')
    }
  })
  worker.stdout?.resume()
  await saysReady(worker)
  return worker
}

/** What the worker wrote, to be read once it has ended. */
function collectLog(worker: ChildProcess) {
  const chunks: Buffer[] = []
  worker.stdout?.on('data', (chunk) => chunks.push(chunk))
  return () => Buffer.concat(chunks).toString().trim().split('\n')
}

/** The framework speaks on the same channel: its own words are let pass. */
function saysReady(worker: ChildProcess) {
  return new Promise<void>((resolve, reject) => {
    worker.once('exit', (code) => reject(new Error(`the worker ended with ${code}`)))
    worker.on('message', (message: { isReady?: boolean } | string) => {
      if (typeof message === 'object' && message.isReady) {
        resolve()
      }
    })
  })
}

async function startSink(cleanup: Cleanup, delayMs = 0): Promise<SmtpSink> {
  const sink = await SmtpSink.start({ delayMs })
  cleanup(() => sink.close())
  return sink
}

/** So many reminders that are due now, of as many clients. */
async function dueReminders(count: number) {
  const tenant = await aTenant()
  for (let index = 0; index < count; index++) {
    await aRelance(tenant)
  }
  await db.rawQuery(
    `UPDATE relance_tasks SET send_at = rubis_now() - interval '1 minute'
     WHERE id IN (SELECT DISTINCT ON (invoice_id) id FROM relance_tasks ORDER BY invoice_id, send_at)`
  )
}

async function statuses(): Promise<string[]> {
  const { rows } = await db.rawQuery(
    `SELECT status FROM relance_tasks WHERE send_at < rubis_now() ORDER BY status`
  )
  return rows.map(({ status }: { status: string }) => status)
}

async function heartbeats() {
  const { rows } = await db.rawQuery('SELECT * FROM worker_heartbeats')
  return rows
}

test.group('A worker process', (group) => {
  group.each.timeout(180_000)
  group.setup(() => queues().backend.migrate())
  group.each.setup(async () => {
    await emptyDatabase()
    await turnSendingOn(db.connection(), 'test')
  })

  test('sends at boot what is due, without any job, and shows that it lives', async ({
    assert,
    cleanup,
  }) => {
    const sink = await startSink(cleanup)
    await dueReminders(3)
    const worker = await startWorker(cleanup, sink)

    await until(async () => (await statuses()).every((status) => status === 'sent'))
    assert.lengthOf(sink.delivered, 3)

    await until(async () =>
      (await heartbeats()).some((row: Record<string, unknown>) => row.last_sweep_at)
    )
    const [row] = await heartbeats()
    assert.equal(row.pid, worker.pid)
    assert.equal(row.queues, 'relances,mails')
  })

  test('its log is one JSON object a line, with ids and nothing personal', async ({
    assert,
    cleanup,
  }) => {
    const sink = await startSink(cleanup)
    sink.fail({ stage: 'rcpt', failure: '4xx', times: 1 })
    const worker = await startWorker(cleanup, sink)
    const readLog = collectLog(worker)
    await dueReminders(3)
    await queues().enqueue('relances', 'SendRelanceJob', { taskId: 'x' }, { jobId: 'relance-x' })
    await until(async () => sink.delivered.length === 2)
    worker.kill('SIGTERM')
    await once(worker, 'close')

    const lines = readLog().map((line) => JSON.parse(line) as Record<string, unknown>)
    assert.isTrue(lines.some(({ jobId }) => jobId === 'relance-x'))
    assert.isTrue(lines.some(({ relanceTaskId }) => typeof relanceTaskId === 'string'))
    const text = JSON.stringify(lines)
    const personal = [/@client\.example/, /@atelier\.example/, /Claire Martin/, /Camille Morel/]
    const secret = [/FR76/, /1.200,00/, /postgres:\/\//, new RegExp(process.env.VAULT_KEYS ?? '-')]
    for (const pattern of [...personal, ...secret]) {
      assert.notMatch(text, pattern)
    }
  })

  test('SIGTERM in the middle of a send: what is on the wire ends as sent, the rest is given back', async ({
    assert,
    cleanup,
  }) => {
    const sink = await startSink(cleanup, 1_500)
    await dueReminders(8)
    const worker = await startWorker(cleanup, sink)
    await until(async () => (await statuses()).includes('sending'))
    await delay(300)

    worker.kill('SIGTERM')
    const [code] = await once(worker, 'exit')

    assert.equal(code, 0)
    const left = await statuses()
    assert.equal(left.filter((status) => status === 'sent').length, sink.delivered.length)
    assert.isTrue(
      left.every((status) => status === 'sent' || status === 'scheduled'),
      left.join()
    )
    assert.isAbove(sink.delivered.length, 0)
    assert.deepEqual(await heartbeats(), [])
  })

  test('a second signal ends it at once, whatever is on the wire', async ({ assert, cleanup }) => {
    const sink = await startSink(cleanup, 60_000)
    await dueReminders(1)
    const worker = await startWorker(cleanup, sink)
    await until(async () => (await statuses()).includes('sending'))
    await delay(300)

    worker.kill('SIGTERM')
    await delay(300)
    worker.kill('SIGTERM')
    const [code] = await once(worker, 'exit')

    assert.equal(code, 1)
    assert.deepEqual(await statuses(), ['sending'])
  })

  test('a queue that does not exist is refused', async ({ assert }) => {
    const worker = spawn(
      process.execPath,
      ['--import=@poppinss/ts-exec', 'bin/console.ts', 'work', '--queues=relances,nothing'],
      { cwd: app.makePath(), env: { ...process.env, NODE_ENV: 'development' }, stdio: 'ignore' }
    )
    const [code] = await once(worker, 'exit')
    assert.equal(code, 1)
  })
})
