import { SaxesParser } from 'saxes'
import { DocumentRefused } from '#services/imports/refusal'

/** saxes costs the square of the depth: refused long before that shows. */
const MAX_DEPTH = 100
const MAX_NODES = 200_000
const MAX_TEXT = 5_000_000
export const MAX_XML_BYTES = 10 * 1024 * 1024

/** Files inside the file: never extracted, so never kept. */
const IGNORED = new Set(['EmbeddedDocumentBinaryObject', 'AttachmentBinaryObject'])

const ENCODINGS: Record<string, string> = {
  'utf-8': 'utf-8',
  'utf8': 'utf-8',
  'us-ascii': 'utf-8',
  'ascii': 'utf-8',
  'utf-16': 'utf-16le',
  'iso-8859-1': 'windows-1252',
  'latin1': 'windows-1252',
  'iso-8859-15': 'iso-8859-15',
  'windows-1252': 'windows-1252',
}

/** An element by its local name: prefixes are the writer's business. */
export class XmlElement {
  readonly children: XmlElement[] = []
  text = ''

  constructor(
    readonly name: string,
    readonly namespace: string,
    readonly attributes: ReadonlyMap<string, string>
  ) {}

  /** Every element under this path of local names, in order. */
  all(path: string): XmlElement[] {
    return path
      .split('/')
      .reduce<XmlElement[]>(
        (found, name) =>
          found.flatMap(({ children }) => children.filter((child) => child.name === name)),
        [this]
      )
  }

  first(path: string): XmlElement | null {
    return this.all(path)[0] ?? null
  }

  /** Trimmed text of the first element there that has some; null without any. */
  textOf(path: string): string | null {
    return this.all(path).find(({ value }) => value !== '')?.value ?? null
  }

  get value(): string {
    return this.text.replace(/\s+/g, ' ').trim()
  }
}

/**
 * Parses XML that somebody else wrote: no DTD, no entity but the five of XML, bounded in depth, size and
 * count, its bytes in the encoding that they declare.
 *
 * @throws DocumentRefused unsafe_xml, xml_malformed, xml_encoding, xml_too_deep, xml_too_large
 */
export function parseXml(bytes: Uint8Array): XmlElement {
  if (bytes.length > MAX_XML_BYTES) {
    throw new DocumentRefused('xml_too_large')
  }
  const source = decode(bytes)
  const parser = new SaxesParser({ xmlns: true })
  const open: XmlElement[] = []
  let root: XmlElement | null = null
  let nodes = 0
  let characters = 0

  parser.on('error', (error) => {
    throw new DocumentRefused('xml_malformed', { cause: error })
  })
  parser.on('doctype', () => {
    throw new DocumentRefused('unsafe_xml')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (open.length >= MAX_DEPTH) {
      throw new DocumentRefused('xml_too_deep')
    }
    const own = Object.values(attributes).map((one) => [one.local, one.value] as const)
    nodes += 1 + own.length
    if (nodes > MAX_NODES) {
      throw new DocumentRefused('xml_too_large')
    }
    const element = new XmlElement(local, uri, new Map(own))
    open.at(-1)?.children.push(element)
    root ??= element
    open.push(element)
  })
  parser.on('closetag', () => {
    open.pop()
  })
  const keep = (text: string) => {
    const element = open.at(-1)
    if (!element || IGNORED.has(element.name)) {
      return
    }
    characters += text.length
    if (characters > MAX_TEXT) {
      throw new DocumentRefused('xml_too_large')
    }
    element.text += text
  }
  parser.on('text', keep)
  parser.on('cdata', keep)

  parser.write(source).close()
  if (!root) {
    throw new DocumentRefused('xml_malformed')
  }
  return root
}

/** @throws DocumentRefused xml_encoding */
function decode(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes)
  if (!encoding) {
    throw new DocumentRefused('xml_encoding')
  }
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/, '')
  } catch (error) {
    throw new DocumentRefused('xml_encoding', { cause: error })
  }
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le'
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return 'utf-16be'
  }
  if (bytes[0] === 0x3c && bytes[1] === 0) {
    return 'utf-16le'
  }
  if (bytes[0] === 0 && bytes[1] === 0x3c) {
    return 'utf-16be'
  }
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [, declared = 'utf-8'] =
    /^[^<]{0,4}<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(head) ?? []
  const known = ENCODINGS[declared.trim().toLowerCase()]
  // Said to be UTF-16 in bytes that are not: the declaration was copied, the bytes are UTF-8.
  return known === 'utf-16le' ? 'utf-8' : (known ?? null)
}
