/** Elements whose content is no text. */
const UNSEEN = new Set(['head', 'script', 'style', 'title', 'template', 'noscript', 'svg'])
/** Elements that begin a line, or end one. */
const BLOCKS = new Set(
  'address article br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' '
  )
)
const ENTITIES = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    euro: '€',
    eacute: 'é',
    egrave: 'è',
    ecirc: 'ê',
    agrave: 'à',
    acirc: 'â',
    ccedil: 'ç',
    ocirc: 'ô',
    ucirc: 'û',
    ugrave: 'ù',
    icirc: 'î',
    rsquo: '’',
    lsquo: '‘',
    laquo: '«',
    raquo: '»',
    hellip: '…',
    ndash: '–',
    mdash: '—',
  })
)

interface Tag {
  /** in lower case; empty for a comment, a declaration or what is no tag */
  name: string
  isEnd: boolean
  /** where the text goes on; null when it never does */
  after: number | null
}

/**
 * The words of a mail that comes as HTML only, one line a block, quoted blocks behind « > » as in plain
 * mails. What it gives is text: whoever shows it shows it as such. One pass, whatever the input.
 */
export function textOfHtml(html: string): string {
  const page = new Page()
  for (let at: number | null = 0; at !== null;) {
    const open: number = html.indexOf('<', at)
    page.write(html.slice(at, open === -1 ? undefined : open))
    if (open === -1) {
      break
    }
    const tag = tagAt(html, open)
    page.meet(tag)
    at = tag.after
  }
  return page.text.trim()
}

/** The text so far, and how deep in quotes the next line is. */
class Page {
  text = ''
  #quotes = 0

  write(words: string) {
    const flat = decoded(words.replace(/[ \t\r\n]+/g, ' '))
    const isFirst = this.text === '' || this.text.endsWith('\n')
    const shown = isFirst ? flat.trimStart() : flat
    if (shown !== '') {
      this.text += isFirst && this.#quotes > 0 ? `> ${shown}` : shown
    }
  }

  meet({ name, isEnd }: Tag) {
    const isQuote = name === 'blockquote'
    if ((isQuote || BLOCKS.has(name)) && this.text !== '' && !this.text.endsWith('\n')) {
      this.text += '\n'
    }
    if (isQuote) {
      this.#quotes = Math.max(0, this.#quotes + (isEnd ? -1 : 1))
    }
  }
}

function tagAt(html: string, open: number): Tag {
  const isComment = html.startsWith('<!--', open)
  const close = html.indexOf(isComment ? '-->' : '>', open)
  if (close === -1) {
    return { name: '', isEnd: false, after: null }
  }
  const after = close + (isComment ? 3 : 1)
  const start = isComment ? '' : html.slice(open, Math.min(close, open + 20))
  const [, slash = '', written = ''] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(start) ?? []
  const name = written.toLowerCase()
  const isEnd = slash !== ''
  return { name, isEnd, after: UNSEEN.has(name) && !isEnd ? afterUnseen(html, name, after) : after }
}

/** Past the end of an element whose content is no text; null when it has none. */
function afterUnseen(html: string, name: string, from: number): number | null {
  const end = new RegExp(`</${name}[ \\t\\r\\n]{0,9}>`, 'ig')
  end.lastIndex = from
  return end.exec(html) ? end.lastIndex : null
}

/** The entities that mails are written with; any other stays as it is. */
function decoded(words: string): string {
  return words.replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,8});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) {
      return ENTITIES.get(name) ?? whole
    }
    const isHex = name[1].toLowerCase() === 'x'
    const point = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
  })
}
