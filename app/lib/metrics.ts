import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** What this process measures about itself. What the database knows is added when asked for. */
export const processMetrics = new Registry()

collectDefaultMetrics({ register: processMetrics, prefix: 'rubis_process_' })

/** Seconds per request. The route is its pattern: an id or an address never becomes a label. */
export const httpDuration = new Histogram({
  name: 'rubis_http_request_duration_seconds',
  help: 'Time to answer an HTTP request',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [processMetrics],
})
