import { appUrl } from '#config/app'
import { closeFeed, feedOf, openFeed } from '#services/calendar_feeds/feeds'
import type { HttpContext } from '@adonisjs/core/http'

const holderOf = ({ organization, user }: HttpContext) => ({
  organizationId: organization.id,
  userId: user.id,
})

/** /api/v1/calendar_feed: the address that a calendar program reads what will leave from. */
export default class CalendarFeedsController {
  /** `{ openedAt }`: an instant, or null when there is none. Its address is never said again. */
  async show(ctx: HttpContext) {
    const openedAt = await feedOf(holderOf(ctx))
    return { data: { openedAt: openedAt?.toISOString() ?? null } }
  }

  /** 201 `{ url }`: said once. The former address leads nowhere from now on. */
  async store(ctx: HttpContext) {
    const token = await openFeed(holderOf(ctx))
    ctx.response.status(201)
    return { data: { url: new URL(`/calendrier/${token}.ics`, appUrl).href } }
  }

  /** 204. The address leads nowhere from now on. */
  async destroy(ctx: HttpContext) {
    await closeFeed(holderOf(ctx))
    return ctx.response.status(204).send(null)
  }
}
