import AdminMiddleware from '#middleware/admin_middleware'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const admin = new AdminMiddleware()

type Page = (ctx: HttpContext) => Promise<unknown>

const live: Page = async (ctx) => {
  const controller = await health()
  return controller.live(ctx)
}
const ready: Page = async (ctx) => {
  const controller = await health()
  return controller.ready(ctx)
}
const metrics: Page = (ctx) =>
  admin.handle(
    ctx,
    async () => {
      const { default: MetricsController } = await import('#controllers/metrics_controller')
      await new MetricsController().index(ctx)
    },
    { local: true }
  )
const board: Page = (ctx) =>
  admin.handle(ctx, async () => {
    const { default: Board } = await import('#controllers/admin/queue_board_controller')
    await new Board().handle(ctx)
  })

/**
 * The operators' doors, served before sessions, CSRF and the body parser: a probe every few seconds
 * must neither write a session nor need the database, and the queue board, an Express application,
 * reads the raw request by itself.
 *
 * GET /health/live, GET /health/ready, GET /metrics, and everything under /admin/queues.
 */
export default class OperationsMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const page = findPage(ctx)
    return page ? page(ctx) : next()
  }
}

function findPage({ request }: HttpContext): Page | null {
  const path = request.url()
  if (path === '/admin/queues' || path.startsWith('/admin/queues/')) {
    return board
  }
  if (request.method() !== 'GET' && request.method() !== 'HEAD') {
    return null
  }
  const pages: Record<string, Page> = {
    '/health/live': live,
    '/health/ready': ready,
    '/metrics': metrics,
  }
  return pages[path] ?? null
}

async function health() {
  const { default: HealthController } = await import('#controllers/health_controller')
  return new HealthController()
}
