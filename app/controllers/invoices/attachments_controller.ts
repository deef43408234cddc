import { readAttachment } from '#services/attachments/attachment_store'
import type { HttpContext } from '@adonisjs/core/http'

/**
 * GET /api/v1/attachments/:id: the document as a download. It came from outside: were a browser to
 * show it all the same, it would run nothing and reach nothing.
 */
export default class AttachmentsController {
  async show({ organization, params, response }: HttpContext) {
    const { attachment, stream } = await readAttachment(organization.id, params.id)
    response.header('Content-Type', attachment.contentType)
    response.header('Content-Length', attachment.byteSize)
    response.header('Content-Disposition', contentDisposition(attachment.filename))
    response.header('Content-Security-Policy', "default-src 'none'; sandbox")
    response.header('X-Content-Type-Options', 'nosniff')
    return response.stream(stream)
  }
}

/** RFC 6266: a plain name for old readers, the true one in UTF-8. */
export function contentDisposition(filename: string) {
  const plain = filename.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`
  )
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`
}
