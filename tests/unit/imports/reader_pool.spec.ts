import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { test } from '@japa/runner'
import { DEFAULT_POOL, ReaderPool } from '#services/imports/pool/reader_pool'
import { emptyContext } from '#services/imports/reading_context'
import { INVOICE_LINES, onePage, written } from '#tests/helpers/invoices/raw_pdf'
import { until } from '#tests/helpers/until'
import { sampleInvoice } from '#tests/helpers/invoices/sample'
import { ublOf } from '#tests/helpers/invoices/xml'

const CONTEXT = emptyContext('2026-11-27')
const page = onePage({ content: written(INVOICE_LINES) })

const childrenOf = (pid: number) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean)

const numeroOf = async (reading: ReturnType<ReaderPool['read']>) => {
  const { outcome } = await reading
  return outcome.outcome === 'read' ? outcome.reading.fields.numero.value : outcome.reason
}

test.group('Processes that read', (group) => {
  group.each.timeout(180_000)

  test('documents wait their turn, each gets its own answer, processes are replaced', async ({
    assert,
    cleanup,
  }) => {
    const pool = new ReaderPool({ recycleAfter: 3 })
    cleanup(() => pool.close())
    const invoices = [1, 2, 3, 4, 5, 6, 7].map((seed) => sampleInvoice(seed))
    const read = await Promise.all(
      invoices.map((invoice) => numeroOf(pool.read(ublOf(invoice), CONTEXT)))
    )
    assert.deepEqual(
      read,
      invoices.map(({ numero }) => numero)
    )
  })

  test('a process that reads nothing for a while is let go, and the next document is read', async ({
    assert,
    cleanup,
  }) => {
    const before = new Set(childrenOf(process.pid))
    const pool = new ReaderPool({ idleMs: 200 })
    cleanup(() => pool.close())
    const ours = () => childrenOf(process.pid).filter((pid) => !before.has(pid))
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'F-2026-014')
    assert.lengthOf(ours(), 1)
    await until(() => ours().length === 0)
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'F-2026-014')
  }).skip(process.platform !== 'linux', 'processes are counted in /proc')

  test('a process that still holds too much after a document is replaced, and refuses nobody', async ({
    assert,
    cleanup,
  }) => {
    const before = new Set(childrenOf(process.pid))
    const ours = () => childrenOf(process.pid).filter((pid) => !before.has(pid))
    const heavy = new ReaderPool({ keptShare: 0 })
    cleanup(() => heavy.close())
    for (let time = 0; time < 2; time++) {
      assert.equal(await numeroOf(heavy.read(page, CONTEXT)), 'F-2026-014')
      await until(() => ours().length === 0)
    }
    const light = new ReaderPool()
    cleanup(() => light.close())
    assert.equal(await numeroOf(light.read(page, CONTEXT)), 'F-2026-014')
    assert.lengthOf(ours(), 1)
  }).skip(process.platform !== 'linux', 'processes are counted in /proc')

  test('what the documents before it left refuses nobody: it is read again by a process of its own', async ({
    assert,
    cleanup,
  }) => {
    const before = new Set(childrenOf(process.pid))
    const ours = () => childrenOf(process.pid).filter((pid) => !before.has(pid))
    let full: string | undefined
    const text = {
      documentMs: 20_000,
      // As if that one process held so much already that nothing fits any more.
      get memoryBytes() {
        return (full !== undefined && ours().includes(full) ? 110 : 700) * 1_048_576
      },
    }
    const pool = new ReaderPool({ limits: { ...DEFAULT_POOL.limits, text }, keptShare: 10 })
    cleanup(() => pool.close())
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'F-2026-014')
    full = ours().at(0)
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'F-2026-014')
    await until(() => !ours().includes(String(full)))
  }).skip(process.platform !== 'linux', 'processes are counted in /proc')

  test('a process beyond its memory is killed, and the next document is read', async ({
    assert,
    cleanup,
  }) => {
    const limits = {
      ...DEFAULT_POOL.limits,
      text: { memoryBytes: 110 * 1_048_576, documentMs: 20_000 },
    }
    const pool = new ReaderPool({ limits })
    cleanup(() => pool.close())
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'too_much_memory')
  })

  test('a process beyond its time is killed', async ({ assert, cleanup }) => {
    const limits = { ...DEFAULT_POOL.limits, text: { memoryBytes: 700 * 1_048_576, documentMs: 1 } }
    const pool = new ReaderPool({ limits })
    cleanup(() => pool.close())
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'too_slow')
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'too_slow')
  })

  test('a closed pool refuses, and leaves no process behind', async ({ assert }) => {
    const pool = new ReaderPool()
    const first = numeroOf(pool.read(page, CONTEXT))
    await sleep(20)
    pool.close()
    assert.equal(await first, 'reader_crashed')
    assert.equal(await numeroOf(pool.read(page, CONTEXT)), 'reader_crashed')
  })
})
