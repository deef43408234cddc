import { expect, test, vi } from 'vitest'
import { RequestFailed } from '../../lib/errors.ts'
import { DraftSaver, type Edits } from './draft_saver.ts'

const refused = (code: string) =>
  new RequestFailed({ status: 409, code, faults: [], requestId: null, retryAfterSeconds: null })

/** A server that keeps what it is given, revision by revision. */
function aServer(revision = 1) {
  const server = {
    revision,
    values: {} as Edits,
    writes: [] as { revision: number; edits: Edits }[],
    fail: null as unknown,
    async save(at: number, edits: Edits) {
      server.writes.push({ revision: at, edits })
      if (server.fail !== null) throw server.fail
      if (at !== server.revision) throw refused('draft_changed')
      Object.assign(server.values, edits)
      server.revision += 1
      return server.revision
    },
    currentRevision: async () => server.revision,
  }
  return server
}

test('what is typed in one go leaves in one request, and the next carries only the rest', async () => {
  const server = aServer()
  const saver = new DraftSaver(1, server)
  saver.edit({ numero: 'F-1' })
  saver.edit({ numero: 'F-12', dueDate: '2026-12-31' })
  expect(saver.state().status).toBe('waiting')

  expect(await saver.flush()).toBe(2)
  saver.edit({ numero: 'F-123' })
  expect(await saver.flush()).toBe(3)

  expect(server.writes.map(({ edits }) => edits)).toEqual([
    { numero: 'F-12', dueDate: '2026-12-31' },
    { numero: 'F-123' },
  ])
  expect(saver.state()).toMatchObject({ edits: {}, status: 'saved' })
})

test('it saves by itself when typing pauses', async () => {
  vi.useFakeTimers()
  const server = aServer()
  const saver = new DraftSaver(1, server)
  saver.edit({ numero: 'F-1' })
  await vi.runAllTimersAsync()
  vi.useRealTimers()
  expect(server.values).toEqual({ numero: 'F-1' })
})

test('what is typed while a request is under way is kept, and saved after it', async () => {
  const server = aServer()
  const saver = new DraftSaver(1, server)
  saver.edit({ numero: 'F-1' })
  const first = saver.flush()
  saver.edit({ numero: 'F-2' })
  await first

  expect(server.values).toEqual({ numero: 'F-2' })
  expect(saver.state().status).toBe('saved')
})

test('a draft changed elsewhere takes what was typed here on top', async () => {
  const server = aServer(5)
  const saver = new DraftSaver(1, server)
  saver.edit({ clientEmail: 'compta@caradec.example' })

  expect(await saver.flush()).toBe(6)
  expect(server.writes.map(({ revision }) => revision)).toEqual([1, 5])
})

test('a refused save loses nothing and can be tried again', async () => {
  const server = aServer()
  const saver = new DraftSaver(1, server)
  server.fail = refused('network')
  saver.edit({ numero: 'F-1' })
  await expect(saver.flush()).rejects.toBe(server.fail)
  expect(saver.state()).toMatchObject({ edits: { numero: 'F-1' }, status: 'failed' })

  server.fail = null
  await saver.flush()
  expect(server.values).toEqual({ numero: 'F-1' })
})
