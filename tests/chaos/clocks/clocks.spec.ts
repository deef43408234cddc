import { test } from '@japa/runner'
import { until } from '../../helpers/until.ts'
import { Alarm } from '../alarm.ts'
import { seedDueTasks } from '../seed_due_tasks.ts'
import { readSinkLog } from '../verdict.ts'
import { WorkerProcess } from '../worker_process.ts'
import { World } from '../world.ts'

const HOUR_MS = 3_600_000
const EACH = 4
/** A mail is on the wire for so long, in milliseconds: a lease could be stolen meanwhile. */
const SINK_DELAY_MS = 1_500

const WRONG: { name: string; env: NodeJS.ProcessEnv }[] = [
  { name: 'an hour ahead', env: { CLOCK_SHIFT_MS: String(HOUR_MS) } },
  { name: 'an hour behind', env: { CLOCK_SHIFT_MS: String(-HOUR_MS) } },
  { name: 'a day ahead', env: { CLOCK_SHIFT_MS: String(24 * HOUR_MS) } },
  { name: 'a day behind', env: { CLOCK_SHIFT_MS: String(-24 * HOUR_MS) } },
  { name: 'jumping', env: { CLOCK_SHIFT_MS: String(HOUR_MS), CLOCK_JUMPS_MS: '400' } },
]

test.group('Clocks', () => {
  test('a worker whose clock is wrong sends nothing early or twice and takes over no lease', async ({
    assert,
  }) => {
    await using world = await World.start({
      backend: 'postgres',
      durable: false,
      cutAfterData: 0,
      sinkDelayMs: SINK_DELAY_MS,
    })
    await using alarm = await Alarm.connect(world)
    const { tasks } = await seedDueTasks(world, (2 * WRONG.length + 1) * EACH)
    const waiting = tasks.map(({ taskId }) => taskId)

    const fallDue = async (inHours: number) => {
      const ids = waiting.splice(0, EACH)
      await world.query(
        `UPDATE relance_tasks SET send_at = rubis_now() + make_interval(hours => $2) WHERE id = ANY($1)`,
        [ids, inHours]
      )
      return ids
    }
    const statuses = async (ids: string[]) => {
      const rows = await world.query<{ status: string }>(
        'SELECT DISTINCT status FROM relance_tasks WHERE id = ANY($1)',
        [ids]
      )
      return rows.map(({ status }) => status)
    }
    /** All of them: their transaction is over, so nobody waits for its locks. */
    const areStarted = async (ids: string[]) => {
      const rows = await world.query(
        `SELECT id FROM relance_tasks WHERE id = ANY($1) AND status = 'sending' AND started_at IS NOT NULL`,
        [ids]
      )
      return rows.length === ids.length
    }
    const tomorrow = await fallDue(20)

    for (const { name, env } of WRONG) {
      // It is there before the leases it must not take: starting it may last longer than they do.
      const wrong = new WorkerProcess(world, 'relances', env)
      await wrong.ready()
      wrong.freeze()

      // A worker whose clock is right is stopped while its mails are on the wire, and keeps its leases.
      const right = new WorkerProcess(world)
      await right.ready()
      const held = await fallDue(0)
      await alarm.ring(held[0])
      await until(() => areStarted(held))
      right.freeze()

      wrong.thaw()
      const due = await fallDue(0)
      await alarm.ring(due[0])
      await until(async () => (await statuses(due)).join() === 'sent')
      assert.deepEqual(await statuses(held), ['sending'], `clock ${name}: a lease was taken over`)

      right.thaw()
      // What a slow machine had not put on the wire before the freeze is given back, and leaves later.
      await until(async () => (await statuses(held)).join() === 'sent')
      await Promise.all([wrong.kill(), right.kill()])
    }

    const sent = readSinkLog(world.sinkLog).map(({ task }) => task)
    assert.lengthOf(sent, 2 * EACH * WRONG.length)
    assert.equal(new Set(sent).size, sent.length)
    assert.deepEqual(await statuses(tomorrow), ['scheduled'])
  })
})
