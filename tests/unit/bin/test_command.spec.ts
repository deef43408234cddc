import { test } from '@japa/runner'
import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { runCommand } from '../../../bin/test_all/command.ts'
import { differences, snapshot } from '../../../bin/test_all/freshness.ts'
import { readCounts } from '../../../bin/test_all/outcome.ts'
import { runScheduled } from '../../../bin/test_all/schedule.ts'
import type { Step } from '../../../bin/test_all/step.ts'

type Cleanup = (callback: () => void) => void

function aFolder(cleanup: Cleanup) {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-test-command-'))
  cleanup(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test.group('Test command, counting', () => {
  test('reads the summaries of the three runners', ({ assert }) => {
    const japa = '\n FAILED \n\nTests  1 failed, 18 passed, 2 skipped (21)\n Time  702ms\n'
    const vitest = ' Test Files  1 passed (1)\n      Tests  1 failed | 4 passed (5)\n'
    const bruno = '│ Requests │ 12 (11 Passed, 1 Failed) │\n├──┤\n│ Tests │ 12/12 │\n'

    assert.deepEqual(readCounts(japa), { passed: 18, failed: 1, skipped: 2 })
    assert.deepEqual(readCounts(vitest), { passed: 4, failed: 1, skipped: 0 })
    assert.deepEqual(readCounts(bruno), { passed: 11, failed: 1, skipped: 0 })
  })

  test('finds nothing where nothing was run', ({ assert }) => {
    assert.isNull(readCounts(' NO TESTS EXECUTED \n'))
  })
})

test.group('Test command, running', () => {
  const run = (cleanup: Cleanup, script: string, options = {}) => {
    const root = aFolder(cleanup)
    return runCommand(['sh', '-c', script], {
      root,
      logFile: join(root, 'log'),
      timeoutMs: 5_000,
      countsTests: true,
      forbidSkip: false,
      ...options,
    })
  }

  test('a suite that runs no test is a failure', async ({ assert, cleanup }) => {
    const outcome = await run(cleanup, 'echo NO TESTS EXECUTED')

    assert.equal(outcome.counts.failed, 1)
    assert.match(outcome.reason ?? '', /no test was run/)
  })

  test('a failure that exits 0 is a failure', async ({ assert, cleanup }) => {
    const outcome = await run(cleanup, 'echo "Tests  1 failed, 2 passed (3)"')

    assert.deepEqual(outcome.counts, { passed: 2, failed: 1, skipped: 0 })
  })

  test('an exit code without a failed test is a failure', async ({ assert, cleanup }) => {
    const outcome = await run(cleanup, 'echo "Tests  2 passed (2)"; exit 7')

    assert.equal(outcome.counts.failed, 1)
    assert.match(outcome.reason ?? '', /exit code 7/)
  })

  test('a skipped test is fine, except where skipping is forbidden', async ({
    assert,
    cleanup,
  }) => {
    const script = 'echo "Tests  2 passed, 1 skipped (3)"'

    const tolerant = await run(cleanup, script)
    const strict = await run(cleanup, script, { forbidSkip: true })

    assert.deepEqual(tolerant, { counts: { passed: 2, failed: 0, skipped: 1 }, reason: null })
    assert.equal(strict.counts.failed, 1)
  })

  test('what takes too long is killed with all it started', async ({ assert, cleanup }) => {
    const outcome = await run(cleanup, 'sleep 60 & wait', { timeoutMs: 200 })

    assert.match(outcome.reason ?? '', /not finished/)
  })

  test('never sees the database of the machine', async ({ assert, cleanup }) => {
    process.env.RUBIS_SPEC = 'kept'
    cleanup(() => {
      delete process.env.RUBIS_SPEC
    })

    const outcome = await run(
      cleanup,
      'test -z "$DATABASE_URL" && test "$RUBIS_SPEC" = kept && echo "Tests  1 passed (1)"'
    )

    assert.isNull(outcome.reason)
  })
})

test.group('Test command, order', () => {
  const aStep = (id: string, weight: Step['weight']): Step => ({
    id,
    title: id,
    weight,
    run: () => Promise.reject(new Error('the schedule does not run steps itself')),
  })

  test('two steps run side by side, one that waits beside them, and one alone when it must', async ({
    assert,
  }) => {
    const events: string[] = []
    const steps = [
      aStep('a', 'heavy'),
      aStep('b', 'light'),
      aStep('c', 'waiting'),
      aStep('d', 'heavy'),
      aStep('e', 'alone'),
      aStep('f', 'waiting'),
    ]
    const release: Record<string, () => void> = {}

    const all = runScheduled(steps, async ({ id }) => {
      events.push(`+${id}`)
      await new Promise<void>((resolve) => (release[id] = resolve))
      events.push(`-${id}`)
    })
    const ended = async (id: string) => {
      release[id]()
      await sleep(1)
    }

    await sleep(1)
    assert.deepEqual(events, ['+a', '+b', '+c'])
    for (const id of ['a', 'b', 'c', 'd', 'e', 'f']) {
      await ended(id)
    }
    await all
    assert.deepEqual(events.slice(3), [
      ...['-a', '+d', '-b', '-c', '-d'],
      ...['+e', '-e', '+f', '-f'],
    ])
  })
})

test.group('Test command, freshness', () => {
  test('names what was changed, added and removed', ({ assert, cleanup }) => {
    const root = aFolder(cleanup)
    mkdirSync(join(root, 'generated'))
    writeFileSync(join(root, 'generated/kept.ts'), '1')
    writeFileSync(join(root, 'generated/changed.ts'), '1')
    writeFileSync(join(root, 'generated/removed.ts'), '1')
    const before = snapshot(root, ['generated', 'missing.ts'])

    writeFileSync(join(root, 'generated/changed.ts'), '2')
    writeFileSync(join(root, 'generated/added.ts'), '1')
    rmSync(join(root, 'generated/removed.ts'))

    assert.deepEqual(differences(before, snapshot(root, ['generated', 'missing.ts'])), [
      'generated/added.ts',
      'generated/changed.ts',
      'generated/removed.ts',
    ])
  })
})

test.group('Install', () => {
  const script = fileURLToPath(new URL('../../../bin/install.js', import.meta.url))

  /** A project with one dependency, and an npm that only writes down what it was asked. */
  function aProject(cleanup: Cleanup) {
    const root = aFolder(cleanup)
    mkdirSync(join(root, 'bin'))
    mkdirSync(join(root, 'node_modules'))
    cpSync(script, join(root, 'bin/install.js'))
    writeFileSync(join(root, 'package.json'), '{"type":"module"}')
    writeFileSync(join(root, 'bin/npm'), '#!/bin/sh\necho "$@" >> asked\n')
    chmodSync(join(root, 'bin/npm'), 0o755)
    writeFileSync(join(root, 'asked'), '')

    const lock = (file: string, packages: object) =>
      writeFileSync(join(root, file), JSON.stringify({ packages }))
    return {
      wanted: (packages: object) => lock('package-lock.json', packages),
      installed: (packages: object) => lock('node_modules/.package-lock.json', packages),
      install() {
        const PATH = [join(root, 'bin'), process.env.PATH].join(delimiter)
        spawnSync(process.execPath, [join(root, 'bin/install.js')], {
          env: { ...process.env, PATH },
        })
        return readFileSync(join(root, 'asked'), 'utf8').trim()
      },
    }
  }

  test('installs when node_modules is missing', ({ assert, cleanup }) => {
    const project = aProject(cleanup)
    project.wanted({ 'node_modules/pg': { version: '8.0.0' } })

    assert.match(project.install(), /^ci /)
  })

  test('installs again when the lock file has moved on', ({ assert, cleanup }) => {
    const project = aProject(cleanup)
    project.wanted({ 'node_modules/pg': { version: '8.1.0' } })
    project.installed({ 'node_modules/pg': { version: '8.0.0' } })

    assert.match(project.install(), /^ci /)
  })

  test('does nothing when all is there, other platforms aside', ({ assert, cleanup }) => {
    const project = aProject(cleanup)
    project.wanted({
      '': { name: 'rubis' },
      'node_modules/pg': { version: '8.0.0' },
      'node_modules/pg-darwin': { version: '8.0.0', optional: true },
    })
    project.installed({ 'node_modules/pg': { version: '8.0.0' } })

    assert.equal(project.install(), '')
  })
})
