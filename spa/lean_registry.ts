import type { Plugin } from 'vite'

interface Token {
  /** 0: said as it stands; otherwise a parameter. */
  type: number
  val: string
  end: string
}

/**
 * In a build, the list of routes keeps what an address is made of. The generated one repeats each
 * address in each of its parts: half of its 60 KB, which every browser would read before the first screen.
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
    .replace(/tokens: (\[.*\]),$/gm, (_, tokens: string) => {
      return `tokens: ${JSON.stringify(merged(JSON.parse(tokens) as Token[]))},`
    })
    .replace(/^ *types: placeholder as .*\n/gm, '')
}

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
