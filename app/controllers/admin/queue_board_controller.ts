import { once } from 'node:events'
import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import { ExpressAdapter } from '@bull-board/express'
import type { HttpContext } from '@adonisjs/core/http'
import { getQueue } from '#lib/queue'
import { QUEUE_NAMES } from '#lib/queue/config'

const PATH = '/admin/queues'

/** Everything it shows is its own: no font and no script from anywhere else. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "frame-ancestors 'none'",
].join('; ')

type Handler = ReturnType<ExpressAdapter['getRouter']>

let board: Handler | null = null

/** GET /admin/queues and what is under it: bull-board, for operators. */
export default class QueueBoardController {
  async handle({ request, response }: HttpContext) {
    board ??= createBoard()
    const res = response.response
    res.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY)
    res.setHeader('Cache-Control', 'no-store')
    res.setHeader('X-Frame-Options', 'DENY')

    const answered = Promise.race([once(res, 'finish'), once(res, 'close')])
    request.request.url = request.request.url?.slice(PATH.length) || '/'
    board(request.request, res)
    await answered
  }
}

function createBoard(): Handler {
  const adapter = new ExpressAdapter()
  adapter.setBasePath(PATH)
  createBullBoard({
    queues: QUEUE_NAMES.map((name) => new BullMQAdapter(getQueue(name))),
    serverAdapter: adapter,
    options: { uiConfig: { boardTitle: 'Rubis' } },
  })
  return adapter.getRouter()
}
