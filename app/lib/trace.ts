import { AsyncLocalStorage } from 'node:async_hooks'

/** Where an act came from. */
export interface Trace {
  requestId: string | null
  ip: string | null
  userAgent: string | null
}

const NOWHERE: Trace = { requestId: null, ip: null, userAgent: null }

const traces = new AsyncLocalStorage<Trace>()

/** Runs what a request asks for; whatever it writes down can say where it came from. */
export const tracing = <Result>(trace: Trace, run: () => Result) => traces.run(trace, run)

/** Of the request that is being answered; all null in a job or a command. */
export const currentTrace = (): Trace => traces.getStore() ?? NOWHERE
