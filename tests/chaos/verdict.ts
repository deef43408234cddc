import { readFileSync } from 'node:fs'
import { listedByApi } from './api_listing.ts'
import type { Seeded, SeededTask } from './seed_due_tasks.ts'
import type { World } from './world.ts'

interface LoggedMail {
  task: string | null
  to: string[]
  cut?: boolean
}

export interface Verdict {
  tasks: number
  /** Tasks whose mail the sink took responsibility for. */
  delivered: number
  /** Mails beyond the first of their task, or of their recipient. */
  duplicates: number
  /** Tasks that neither reached the sink nor are told to a person by the API: unknown, or given up. */
  lost: number
  /** What those say of themselves. */
  lostAs: Record<string, number>
  /** Never sent, and listed as failed: claimed five times by processes that were killed before Start. */
  givenUp: number
  /** Tasks that say "it may have left". */
  unknown: number
  /** Of those, the ones the API lists to their owners. */
  unknownListed: number
  /** And the ones that did leave. */
  unknownDelivered: number
  /** Connections the sink cut after it had taken the mail. */
  cuts: number
  /** Tasks whose status contradicts the sink: sent without a mail, or failed with one. */
  lies: number
}

/** The truth is what the sink wrote down; our own tables are only asked what they list as unknown. */
export async function judge(world: World, { tasks, owners }: Seeded): Promise<Verdict> {
  const listed = await listedByApi(world, owners)
  const mails = readSinkLog(world.sinkLog)
  const byTask = countBy(mails.map(({ task }) => task ?? 'none'))
  const byRecipient = countBy(mails.flatMap(({ to }) => to))
  const rows = await world.query<{ id: string; status: string; says: string }>(
    `SELECT id, status, concat_ws(' ', status, failure_code, wait_reason) AS says
      FROM relance_tasks WHERE id = ANY($1)`,
    [tasks.map(({ taskId }) => taskId)]
  )
  const status = new Map(rows.map((row) => [row.id, row.status]))
  const left = (task: SeededTask) => byTask.has(task.taskId)
  const is = (task: SeededTask, wanted: string) => status.get(task.taskId) === wanted

  const says = new Map(rows.map((row) => [row.id, row.says]))
  const givenUp = tasks.filter(
    (task) =>
      !left(task) &&
      listed.failed.has(task.taskId) &&
      says.get(task.taskId) === 'failed never_started'
  )
  const lost = new Set(
    tasks
      .filter((task) => !left(task) && !is(task, 'unknown') && !givenUp.includes(task))
      .map(({ taskId }) => taskId)
  )

  return {
    tasks: tasks.length,
    delivered: tasks.filter(left).length,
    duplicates: Math.max(extras(byTask), extras(byRecipient)),
    lost: lost.size,
    lostAs: Object.fromEntries(countBy([...lost].map((id) => says.get(id) ?? 'gone'))),
    givenUp: givenUp.length,
    unknown: tasks.filter((task) => is(task, 'unknown')).length,
    unknownListed: tasks.filter((task) => is(task, 'unknown') && listed.unknown.has(task.taskId))
      .length,
    unknownDelivered: tasks.filter((task) => is(task, 'unknown') && left(task)).length,
    cuts: mails.filter(({ cut }) => cut).length,
    lies: tasks.filter((task) => (left(task) ? is(task, 'failed') : is(task, 'sent'))).length,
  }
}

export function readSinkLog(path: string): LoggedMail[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LoggedMail)
}

function countBy(keys: string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

const extras = (counts: Map<string, number>) =>
  [...counts.values()].reduce((sum, count) => sum + count - 1, 0)
