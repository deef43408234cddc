import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import app from '@adonisjs/core/services/app'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuid } from 'uuid'
import { tableFile } from '#services/operations/backup/manifest'
import { restoreBackup } from '#services/operations/backup/restore_backup'
import { takeBackup } from '#services/operations/backup/take_backup'
import { sendingStatus, turnSendingOn } from '#services/operations/sending_switch'
import { createSecondDatabase, type SecondDatabase } from '#tests/helpers/second_database'
import { aStory, type Story } from '#tests/helpers/story'

const databaseUrl = () => process.env.DATABASE_URL ?? ''

async function attachPdf({ organization, invoice }: Story) {
  const content = randomBytes(50_000)
  const key = `${organization.id}/${uuid()}.pdf`
  await drive.use().put(key, content)
  await db.table('attachments').insert({
    id: uuid(),
    organization_id: organization.id,
    invoice_id: invoice.id,
    filename: 'facture.pdf',
    content_type: 'application/pdf',
    byte_size: content.length,
    sha256: 'x',
    storage_key: key,
  })
  return { key, content }
}

/** The second database lives at the same instant as the story's. */
async function sameClock(second: SecondDatabase) {
  const { rows } = await db.rawQuery(`SELECT current_setting('rubis.clock_offset') AS clock`)
  await second
    .client()
    .rawQuery(`ALTER DATABASE restored SET rubis.clock_offset = '${rows[0].clock}'`)
  await second.leave()
}

interface Stage {
  story: Story
  second: SecondDatabase
  folder: string
}

/** A command on the restored instance, with the same keys and the mail server of the story. */
async function ace(second: SecondDatabase, { sink }: Story, ...command: string[]) {
  await second.leave()
  const child = spawn(
    process.execPath,
    ['--import=@poppinss/ts-exec', 'bin/console.ts', ...command],
    {
      cwd: app.makePath(),
      env: {
        ...process.env,
        NODE_ENV: 'development',
        DATABASE_URL: second.url,
        SMTP_PORT: String(sink.port),
      },
      stdio: ['ignore', 'ignore', 'inherit'],
    }
  )
  const [code] = await once(child, 'exit')
  if (code !== 0) {
    throw new Error(`node ace ${command.join(' ')} ended with ${code}`)
  }
}

/** One reminder has left, one is to come; beside it an empty database to restore into. */
async function setStage(cleanup: (undo: () => Promise<void>) => void): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'rubis-backup-'))
  const story = await aStory({
    dueDate: '2026-03-02',
    plan: [
      { day: 3, tone: 'amical' },
      { day: 10, tone: 'courtois' },
    ],
  })
  cleanup(() => story.end())
  await story.on('2026-03-05')
  const second = await createSecondDatabase('restored')
  cleanup(async () => {
    await second.drop()
    await rm(folder, { recursive: true, force: true })
  })
  return { story, second, folder }
}

test.group('Backup and restore', (group) => {
  group.each.timeout(180_000)

  test('a restored database holds the same rows and the same files, and is taken up alike', async ({
    assert,
    cleanup,
  }) => {
    const { story, second, folder } = await setStage(cleanup)
    const { key, content } = await attachPdf(story)
    const taken = await takeBackup(databaseUrl(), join(folder, 'first'))
    await drive.use().delete(key)
    await sameClock(second)

    const report = await restoreBackup(second.url, join(folder, 'first'))
    const again = await takeBackup(second.url, join(folder, 'second'))

    assert.isAbove(report.rows, 10)
    assert.equal(report.toReview, 0)
    assert.deepEqual(again.tables, taken.tables)
    assert.deepEqual(again.files, taken.files)
    assert.deepEqual(Buffer.from(await drive.use().getBytes(key)), content)
  })

  test('sending is off in what was restored, whatever it was before', async ({
    assert,
    cleanup,
  }) => {
    const { second, folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    await restoreBackup(second.url, join(folder, 'backup'))

    assert.isTrue((await sendingStatus(db.connection())).enabled)
    const status = await sendingStatus(second.client())
    assert.isFalse(status.enabled)
    assert.match(status.reason, /restored from the backup of 2026-03-05/)
  })

  test('what fell due after the backup waits for a person instead of leaving twice', async ({
    assert,
    cleanup,
  }) => {
    const { second, folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))

    const report = await restoreBackup(second.url, join(folder, 'backup'))
    const { rows } = await second
      .client()
      .rawQuery('SELECT status, wait_reason FROM relance_tasks ORDER BY send_at')

    assert.equal(report.toReview, 1)
    assert.deepEqual(rows, [
      { status: 'sent', wait_reason: null },
      { status: 'drafted', wait_reason: 'restored' },
    ])
  })

  test('the drill: a restored instance is silent until an operator speaks, and then sends nothing twice', async ({
    assert,
    cleanup,
  }) => {
    const { story, second, folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    await story.on('2026-03-12')
    assert.lengthOf(story.sink.delivered, 2)

    await sameClock(second)
    await restoreBackup(second.url, join(folder, 'backup'))
    await ace(second, story, 'sweep')
    await ace(second, story, 'sending:on', '--reason=drill')
    await ace(second, story, 'sweep')

    assert.lengthOf(story.sink.delivered, 2)
    const { rows } = await second
      .client()
      .rawQuery('SELECT status FROM relance_tasks ORDER BY send_at')
    assert.deepEqual(
      rows.map(({ status }: { status: string }) => status),
      ['sent', 'drafted']
    )
  })

  test('a damaged backup restores nothing', async ({ assert, cleanup }) => {
    const { second, folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    const path = tableFile(join(folder, 'backup'), 'invoices')
    const rows = gunzipSync(await readFile(path)).toString()
    await writeFile(path, gzipSync(rows.replace('120000', '120001')))

    await assert.rejects(
      () => restoreBackup(second.url, join(folder, 'backup')),
      /damaged: invoices/
    )
    const { rows: left } = await second.client().rawQuery('SELECT 1 FROM organizations')
    assert.lengthOf(left, 0)
  })

  test('a truncated backup restores nothing', async ({ assert, cleanup }) => {
    const { second, folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    const path = tableFile(join(folder, 'backup'), 'plan_steps')
    const bytes = await readFile(path)
    await writeFile(path, bytes.subarray(0, bytes.length / 2))

    await assert.rejects(() => restoreBackup(second.url, join(folder, 'backup')))
    const { rows } = await second.client().rawQuery('SELECT 1 FROM organizations')
    assert.lengthOf(rows, 0)
  })

  test('a database that holds something is never overwritten', async ({ assert, cleanup }) => {
    const { folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    await assert.rejects(() => restoreBackup(databaseUrl(), join(folder, 'backup')), /not empty/)
  })

  test('a finished backup is never overwritten', async ({ assert, cleanup }) => {
    const { folder } = await setStage(cleanup)
    await takeBackup(databaseUrl(), join(folder, 'backup'))
    await assert.rejects(() => takeBackup(databaseUrl(), join(folder, 'backup')), /exists already/)
  })

  test('a copy of a database that sends does not send', async ({ assert, cleanup }) => {
    const { second } = await setStage(cleanup)
    await turnSendingOn(second.client(), 'the real one')
    assert.isTrue((await sendingStatus(second.client())).enabled)
    await second.leave()

    const copy = await createSecondDatabase('copied', { template: 'restored' })
    const status = await sendingStatus(copy.client())
    await copy.drop()

    assert.isFalse(status.enabled)
    assert.isTrue(status.copied)
  })
})
