/** npm run sabotage: is every guard of the send protocol held by a test? Exits 1 when one is not. */
import { runSabotages } from './runner.ts'

const { caught, escaped } = await runSabotages((line) => process.stderr.write(`${line}\n`))
process.stdout.write(`${caught.length}/${caught.length + escaped.length} sabotages caught\n`)
process.exitCode = escaped.length === 0 ? 0 : 1
