/**
 * The sink as a process of its own, for chaos and benchmarks:
 *   node tests/helpers/smtp_sink_main.ts --port 2525 --log .data/sink.jsonl --cut-after-data 0.1
 * Prints {"port":…} once it listens, and {"delivered":…,"connections":…} when told to stop.
 */
import { parseArgs } from 'node:util'
import { SmtpSink } from './smtp_sink.ts'

const { values } = parseArgs({
  options: {
    'port': { type: 'string', default: '0' },
    'log': { type: 'string' },
    'cut-after-data': { type: 'string', default: '0' },
    'temp-fail': { type: 'string', default: '0' },
    'delay-ms': { type: 'string', default: '0' },
    'no-pipelining': { type: 'boolean', default: false },
  },
})

const sink = await SmtpSink.start({
  port: Number(values.port),
  log: values.log,
  cutAfterData: Number(values['cut-after-data']),
  tempFail: Number(values['temp-fail']),
  delayMs: Number(values['delay-ms']),
  pipelining: !values['no-pipelining'],
  keepRaw: false,
})
process.stdout.write(`${JSON.stringify({ port: sink.port })}\n`)

async function stop() {
  await sink.close()
  const { delivered, connections } = sink
  process.stdout.write(`${JSON.stringify({ delivered: delivered.length, connections })}\n`)
  process.exit(0)
}
process.once('SIGTERM', stop)
process.once('SIGINT', stop)
process.once('disconnect', stop)
