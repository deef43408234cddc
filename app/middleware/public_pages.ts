import config from '#config/public_pages'

/** Whether this address is a page for people without an account (config/public_pages.ts). */
export function isPublicPage(path: string): boolean {
  return config.prefixes.some((prefix) => path.startsWith(prefix))
}
