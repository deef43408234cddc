import type { MessageId } from '../../lib/i18n.tsx'
import type { LocalRefusal } from './accepted_files.ts'

/** What this side refuses before sending. */
export const REFUSAL_WORDS: Record<LocalRefusal, MessageId> = {
  heic: 'imports.refusal.heic',
  unsupported_file: 'imports.refusal.unsupported_file',
  file_too_large: 'imports.refusal.file_too_large',
  empty_file: 'imports.refusal.empty_file',
}

/** What the server refuses, and why a reading failed. */
const BY_CODE: Record<string, MessageId> = {
  ...REFUSAL_WORDS,
  heic_unsupported: 'imports.refusal.heic',
  unreadable_file: 'imports.refusal.unsupported_file',
  payload_too_large: 'imports.refusal.file_too_large',
  gave_up: 'imports.refusal.too_heavy',
  too_many_files: 'imports.refusal.too_many_files',
  unsupported_syntax: 'imports.refusal.unsupported_syntax',
  encrypted: 'imports.refusal.encrypted',
  damaged: 'imports.refusal.damaged',
  unsafe_xml: 'imports.refusal.unsafe_xml',
  xml_malformed: 'imports.refusal.xml_malformed',
  xml_encoding: 'imports.refusal.xml_encoding',
  xml_too_deep: 'imports.refusal.xml_too_large',
  xml_too_large: 'imports.refusal.xml_too_large',
  too_much_memory: 'imports.refusal.too_heavy',
  too_slow: 'imports.refusal.too_slow',
  too_many_pages: 'imports.refusal.too_many_pages',
  page_too_large: 'imports.refusal.page_too_large',
  image_too_large: 'imports.refusal.page_too_large',
  nothing_readable: 'imports.refusal.nothing_readable',
  reader_crashed: 'imports.refusal.too_heavy',
}

/** The sentence for a refusal of a file, undefined when this version has none. */
export function refusalWords(code: string | undefined): MessageId | undefined {
  return code === undefined ? undefined : BY_CODE[code]
}
