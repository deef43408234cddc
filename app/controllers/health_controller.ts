import type { HttpContext } from '@adonisjs/core/http'
import { checkHealth } from '#services/operations/health'

export default class HealthController {
  /** GET /health/live: this process answers. Says nothing of what it depends on. */
  live({ response }: HttpContext) {
    response.header('Cache-Control', 'no-store')
    return response.send({ status: 'ok' })
  }

  /**
   * GET /health/ready: 503 when this process cannot serve. `?strict=1` makes it 503 as well when
   * reminders may be late, for monitors; a load balancer must not ask for it.
   */
  async ready({ request, response }: HttpContext) {
    const health = await checkHealth()
    const strict = request.input('strict') !== undefined
    const refused = health.status === 'down' || (strict && health.status !== 'ok')
    response.header('Cache-Control', 'no-store')
    return response.status(refused ? 503 : 200).send(health)
  }
}
