import type { HttpContext } from '@adonisjs/core/http'
import { processMetrics } from '#lib/metrics'
import { readMetrics } from '#services/operations/read_metrics'

/** GET /metrics, in the Prometheus text format. For operators, or from this very machine. */
export default class MetricsController {
  async index({ response }: HttpContext) {
    response.header('Cache-Control', 'no-store')
    return response.type(processMetrics.contentType).send(await readMetrics())
  }
}
