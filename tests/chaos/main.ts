/**
 * npm run chaos -- --kills 300 --tasks 1000 [--backend redis] [--flush] [--kill-postgres 20] [--freeze 5]
 *
 * Kills workers (and PostgreSQL) while reminders leave, prints what the sink saw as one JSON line on
 * stdout, and exits 1 when a mail was sent twice or lost, or a doubt is not explained by an accident.
 */
import { parseArgs } from 'node:util'
import { isClean, runStorm } from './storm.ts'

const { values } = parseArgs({
  options: {
    'kills': { type: 'string', default: '40' },
    'tasks': { type: 'string' },
    'backend': { type: 'string', default: 'postgres' },
    'flush': { type: 'boolean', default: false },
    'kill-postgres': { type: 'string', default: '0' },
    'freeze': { type: 'string', default: '0' },
    'cut': { type: 'string', default: '0.05' },
  },
})

const kills = Number(values.kills)
const report = await runStorm({
  kills,
  tasks: Number(values.tasks ?? kills * 5),
  backend: values.backend === 'redis' ? 'redis' : 'postgres',
  flush: values.flush,
  killPostgres: Number(values['kill-postgres']),
  freezes: Number(values.freeze),
  cutAfterData: Number(values.cut),
  tell: (line) => process.stderr.write(`${line}\n`),
})
process.stdout.write(`${JSON.stringify(report)}\n`)
process.exitCode = isClean(report) ? 0 : 1
