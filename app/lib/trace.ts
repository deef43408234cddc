import { AsyncLocalStorage } from 'node:async_hooks'

/** Where an act came from. */
export interface Trace {
  requestId: string | null
  ip: string | null
  userAgent: string | null
  /** the API key of whoever asks */
  apiKeyId?: string
}

const NOWHERE: Trace = { requestId: null, ip: null, userAgent: null }

const traces = new AsyncLocalStorage<Trace>()

/** Runs what a request asks for; whatever it writes down can say where it came from. */
export const tracing = <Result>(trace: Trace, run: () => Result) => traces.run(trace, run)

/** Of the request that is being answered; all null in a job or a command. */
export const currentTrace = (): Trace => traces.getStore() ?? NOWHERE

/** The rest of a request that bears an API key. */
export const tracingKey = <Result>(apiKeyId: string, run: () => Result) =>
  traces.run({ ...currentTrace(), apiKeyId }, run)
