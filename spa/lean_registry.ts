import type { Plugin } from 'vite'

interface Token {
  /** 0: said as it stands; otherwise a parameter. */
  type: number
  val: string
  end: string
}

/**
 * In a build, the list of routes keeps what an address is made of, for those that a screen may ask. The
 * generated one repeats each address in each of its parts: half of its 60 KB, which every browser would
 * read before the first screen; and it holds pages and webhooks, which no screen asks.
 */
export function leanRegistry(): Plugin {
  return {
    name: 'lean-registry',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /\/\.adonisjs\/client\/registry\/index\.ts$/ },
      handler: (code) => ({ code: leaner(code), map: null }),
    },
  }
}

export function leaner(source: string) {
  return source
    .replace(ROUTE, (route, pattern: string) => (isAsked(pattern) ? route : ''))
    .replace(/tokens: (\[.*\]),$/gm, (_, tokens: string) => {
      return `tokens: ${JSON.stringify(merged(JSON.parse(tokens) as Token[]))},`
    })
    .replace(/^ *types: placeholder as .*\n/gm, '')
}

const ROUTE = /^ {2}'[\w.]+': \{\n.*\n +pattern: '(.*)',\n.*\n.*\n {2}\},\n/gm

const isAsked = (pattern: string) => /^\/api\/v1\/(?!webhooks\/)/.test(pattern)

/** Parts of an address that follow each other are said in one. */
function merged(tokens: readonly Token[]): Token[] {
  return tokens.reduce<Token[]>((kept, { type, val, end }) => {
    const last = kept.at(-1)
    const isSaid = type === 0 && val !== '/' && last?.type === 0
    return isSaid
      ? [...kept.slice(0, -1), { type, val: `${last.val}${last.end}/${val}`, end }]
      : [...kept, { type, val, end }]
  }, [])
}
