import router from '@adonisjs/core/services/router'
import { middleware } from '#start/kernel'

/** Routes about the organization of the signed-in person: session, tenant and idempotency come first. */
export function organizationRoutes(routes: () => void) {
  router
    .group(routes)
    .prefix('/api/v1')
    .use([middleware.auth(), middleware.organization(), middleware.idempotency()])
}
