/** The documents that may be attached, by what their bytes say; a name or a header proves nothing. */
export interface FileKind {
  contentType: 'application/pdf' | 'image/png' | 'image/jpeg' | 'application/xml'
  extension: 'pdf' | 'png' | 'jpg' | 'xml'
}

const startsWith = (bytes: Buffer, ...signature: number[]) =>
  signature.every((byte, at) => bytes[at] === byte)

/** What could run in a browser, or read other files, were it ever shown there. */
const ACTIVE_XML = /<!doctype|<!entity|<\?xml-stylesheet|<(?:\w+:)?(?:svg|html|script|xsl)\b/i

/** Null for anything that is not a PDF, PNG, JPEG or plain XML document. */
export function fileKindOf(bytes: Buffer): FileKind | null {
  if (bytes.subarray(0, 5).toString('latin1') === '%PDF-') {
    return { contentType: 'application/pdf', extension: 'pdf' }
  }
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)) {
    return { contentType: 'image/png', extension: 'png' }
  }
  if (startsWith(bytes, 0xff, 0xd8, 0xff)) {
    return { contentType: 'image/jpeg', extension: 'jpg' }
  }
  const text = xmlText(bytes)
  return text !== null && !ACTIVE_XML.test(text)
    ? { contentType: 'application/xml', extension: 'xml' }
    : null
}

/** Why what begins as an XML is not taken; null for what does not begin as one, and for one that is taken. */
export function xmlRefusal(bytes: Buffer): 'unsafe_xml' | 'xml_encoding' | null {
  if (!/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\0?<\0?\?\0?x\0?m\0?l/.test(headOf(bytes))) {
    return null
  }
  const text = xmlText(bytes)
  return text === null ? 'xml_encoding' : ACTIVE_XML.test(text) ? 'unsafe_xml' : null
}

/** What invoices are written in; anything rarer is more likely a disguise. */
const ENCODINGS = ['utf-8', 'utf-16', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252']

/** By its mark, else as it declares, else UTF-8; null when its bytes are not that, or it is no XML. */
function xmlText(bytes: Buffer): string | null {
  const [, declared = 'utf-8'] =
    /^(?:\xef\xbb\xbf)?<\?xml\s[^>]*?encoding\s*=\s*["']([\w.-]+)/.exec(headOf(bytes)) ?? []
  const encoding = markOf(bytes) ?? declared.toLowerCase()
  if (!ENCODINGS.includes(encoding.replace(/[lb]e$/, ''))) {
    return null
  }
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return /^<\?xml\s/.test(text) ? text : null
  } catch {
    return null
  }
}

function markOf(bytes: Buffer): string | null {
  if (startsWith(bytes, 0xff, 0xfe)) {
    return 'utf-16le'
  }
  return startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null
}

const headOf = (bytes: Buffer) => bytes.subarray(0, 200).toString('latin1')

/** What phones make unless asked for JPEG (ISO 23008-12): nothing here opens it, and it is told so. */
export function isHeic(bytes: Buffer): boolean {
  const brand = bytes.subarray(8, 12).toString('latin1')
  return (
    bytes.subarray(4, 8).toString('latin1') === 'ftyp' &&
    ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif'].includes(brand)
  )
}
