import { CalmPage } from './calm_page.js'
import { pageFrame } from './frame.js'
import { renderPage } from './render.js'
import type { HttpContext } from '@adonisjs/core/http'

/** A refusal as the API tells it (exceptions/error_envelope). */
interface Refusal {
  status: number
  code: string
  seconds?: number
}

const SENTENCES: Record<string, string> = {
  not_found: 'unknown',
  too_many_requests: 'busy',
  payload_too_large: 'too_large',
  reminder_leaving_now: 'leaving',
}

/**
 * Everything that a page without an account refuses, said calmly. What never existed, what has expired
 * and what was revoked are one page, word for word.
 */
export function refusalPage(
  ctx: Pick<HttpContext, 'request' | 'i18n'>,
  { status, code, seconds = 0 }: Refusal
): string {
  const frame = pageFrame(ctx)
  const key = status >= 500 ? 'broken' : (SENTENCES[code] ?? 'refused')
  return renderPage(
    <CalmPage
      frame={frame}
      title={frame.words(`calm.${key}_title`)}
      sentence={frame.words(`calm.${key}`, { seconds })}
      reference={status >= 500 ? (ctx.request.id() ?? null) : null}
    />
  )
}
