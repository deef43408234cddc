import config from '#config/public_pages'
import site from '#config/site'

const SITE: readonly string[] = site.paths

/** Whether this address is a page for people without an account (config/public_pages.ts, config/site.ts). */
export function isPublicPage(path: string): boolean {
  return SITE.includes(path) || config.prefixes.some((prefix) => path.startsWith(prefix))
}
