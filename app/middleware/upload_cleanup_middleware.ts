import { rm } from 'node:fs/promises'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

/** Whatever became of the request, the files it carried do not stay in the temporary folder. */
export default class UploadCleanupMiddleware {
  async handle({ request }: HttpContext, next: NextFn) {
    await next()
    if (!request.is(['multipart/form-data'])) {
      return
    }
    const files: (MultipartFile | MultipartFile[])[] = Object.values(request.allFiles())
    await Promise.all(
      files.flat().flatMap(({ tmpPath }) => (tmpPath ? [rm(tmpPath, { force: true })] : []))
    )
  }
}
