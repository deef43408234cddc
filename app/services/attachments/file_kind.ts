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
  return isPlainXml(bytes) ? { contentType: 'application/xml', extension: 'xml' } : null
}

function isPlainXml(bytes: Buffer): boolean {
  const text = bytes.toString('utf8')
  return /^\ufeff?<\?xml\s/.test(text) && !text.includes('\ufffd') && !ACTIVE_XML.test(text)
}

/** What phones make unless asked for JPEG (ISO 23008-12): nothing here opens it, and it is told so. */
export function isHeic(bytes: Buffer): boolean {
  const brand = bytes.subarray(8, 12).toString('latin1')
  return (
    bytes.subarray(4, 8).toString('latin1') === 'ftyp' &&
    ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'mif1', 'msf1', 'avif'].includes(brand)
  )
}
