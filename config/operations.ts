import env from '#start/env'
import { usableToken } from '#lib/admin_access'

export default {
  /** Opens /admin/queues and /metrics to whoever knows it; without one the board does not exist. */
  adminToken: usableToken(env.get('ADMIN_TOKEN')?.release()),
  /** A worker that has not been seen for so long counts as gone, in seconds. */
  workerGoneAfterSeconds: 90,
  /** A reminder that is due for longer is an incident, in seconds. */
  overdueAfterSeconds: 300,
  /** Silence this long while reminders are due is told to their users, in hours. */
  silenceHours: 24,
}
