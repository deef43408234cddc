import type { Readable } from 'node:stream'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * Sends a CSV file to be kept, never to be shown or cached. A failure on the way breaks the connection,
 * so that no file looks whole when it is not.
 */
export function sendCsv(
  response: HttpContext['response'],
  { filename, stream }: { filename: string; stream: Readable }
) {
  response.header('Content-Type', 'text/csv; charset=utf-8; header=present')
  response.header('Content-Disposition', `attachment; filename="${filename}"`)
  response.header('Cache-Control', 'no-store')
  response.header('X-Content-Type-Options', 'nosniff')
  return response.stream(stream)
}
