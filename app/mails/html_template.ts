/** A value as it came from a person or the database: escaped when it is inserted. */
export type TemplateValue = string | null | undefined | boolean | TemplateScope[]
export interface TemplateScope {
  [name: string]: TemplateValue
}

type Piece =
  | string
  | { kind: 'value' | 'html'; name: string }
  | { kind: 'if' | 'each'; name: string; children: Piece[] }

const TOKEN = /<x-(if|each) name="(\w+)">|<\/x-(?:if|each)>|\{\{\{(\w+)\}\}\}|\{\{(\w+)\}\}/g

/**
 * Reads a template of `resources/emails` once; what is left to do for a mail is concatenation and
 * escaping. `{{word}}` is escaped, `{{{word}}}` is HTML of our own making, a word without a value
 * writes nothing, a word inside an Each may also be one of the mail.
 */
export function compileHtmlTemplate(source: string): (values: TemplateScope) => string {
  const pieces = parse(source)
  return (values) => write(pieces, [values])
}

export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (char) => ENTITIES[char]!) : text
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function parse(source: string): Piece[] {
  const root: Piece[] = []
  const open = [root]
  let from = 0
  for (const match of source.matchAll(TOKEN)) {
    const [token, block, blockName, html, value] = match
    const current = open.at(-1)!
    if (match.index > from) {
      current.push(source.slice(from, match.index))
    }
    from = match.index + token.length

    if (block) {
      const children: Piece[] = []
      current.push({ kind: block === 'if' ? 'if' : 'each', name: blockName!, children })
      open.push(children)
    } else if (html || value) {
      current.push({ kind: html ? 'html' : 'value', name: (html ?? value)! })
    } else {
      open.pop()
    }
  }
  root.push(source.slice(from))
  return root
}

function write(pieces: Piece[], scopes: TemplateScope[]): string {
  let out = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') {
      out += piece
      continue
    }
    const value = lookup(piece.name, scopes)
    if (piece.kind === 'each') {
      for (const scope of Array.isArray(value) ? value : []) {
        out += write(piece.children, [scope, ...scopes])
      }
    } else if (piece.kind === 'if') {
      out += isPresent(value) ? write(piece.children, scopes) : ''
    } else if (typeof value === 'string') {
      out += piece.kind === 'html' ? value : escapeHtml(value)
    }
  }
  return out
}

function lookup(name: string, scopes: TemplateScope[]): TemplateValue {
  for (const scope of scopes) {
    if (Object.hasOwn(scope, name)) {
      return scope[name]
    }
  }
  return null
}

const isPresent = (value: TemplateValue) =>
  Array.isArray(value) ? value.length > 0 : Boolean(value)
