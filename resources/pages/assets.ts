import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ANSWERS_STYLE } from './answers_style.js'
import { CHECKIN_STYLE } from './checkin_style.js'
import { siteStylesheet } from './site/stylesheet.js'
import { stylesheet } from './stylesheet.js'

/** What dresses the pages: named after its bytes, so that a browser may keep it for ever. */
export interface PageAsset {
  path: string
  contentType: string
  bytes: Buffer
}

const FONTS = {
  'hanken': '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
  'besley-500': '@fontsource/besley/files/besley-latin-500-normal.woff2',
  'besley-600': '@fontsource/besley/files/besley-latin-600-normal.woff2',
  'commit-mono': '@fontsource/commit-mono/files/commit-mono-latin-400-normal.woff2',
} as const

function asset(name: string, extension: string, contentType: string, bytes: Buffer): PageAsset {
  const print = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  return { path: `/pages/${name}.${print}.${extension}`, contentType, bytes }
}

function read() {
  const fonts = Object.entries(FONTS).map(([name, file]) => ({
    name,
    ...asset(name, 'woff2', 'font/woff2', readFileSync(fileURLToPath(import.meta.resolve(file)))),
  }))
  const addressOf = (name: string) => fonts.find((font) => font.name === name)?.path ?? ''
  const style = stylesheet(addressOf, [ANSWERS_STYLE, CHECKIN_STYLE])
  const file = (name: string) => readFileSync(new URL(`./${name}`, import.meta.url))
  return {
    fonts,
    site: {
      stylesheet: asset(
        'site',
        'css',
        'text/css; charset=utf-8',
        Buffer.from(siteStylesheet(addressOf))
      ),
      script: asset('site', 'js', 'text/javascript; charset=utf-8', file('site.js')),
      picture: asset('site', 'png', 'image/png', file('site.png')),
      icon: asset('drop', 'svg', 'image/svg+xml', file('drop.svg')),
    },
    stylesheet: asset('pages', 'css', 'text/css; charset=utf-8', Buffer.from(style)),
    script: asset('pages', 'js', 'text/javascript; charset=utf-8', file('enhance.js')),
  }
}

let known: ReturnType<typeof read> | null = null

/** Read once per process. */
export function pageAssets() {
  known ??= read()
  return known
}

/** Null for a name that is not one of ours, or no longer. */
export function findPageAsset(path: string): PageAsset | null {
  const { fonts, stylesheet: style, script, site } = pageAssets()
  return [style, script, ...Object.values(site), ...fonts].find((one) => one.path === path) ?? null
}
