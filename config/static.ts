import { defineConfig } from '@adonisjs/static'

/** Built assets carry a hash in their name and can be kept for a year; nothing else is cached. */
export default defineConfig({
  enabled: true,
  etag: true,
  lastModified: true,
  dotFiles: 'ignore',
  headers: (path) =>
    path.includes('/assets/') ? { 'cache-control': 'public, max-age=31536000, immutable' } : {},
})
