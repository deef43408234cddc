import { LEGAL_DOCUMENTS } from '#values/legal_documents'
import { longDate } from '#values/relance_values'
import { accessibility } from './accessibility.js'
import { notice } from './notice.js'
import { privacy } from './privacy.js'
import { terms } from './terms.js'

export interface LegalSection {
  /** so that a link can name it */
  id?: string
  heading: string
  paragraphs: string[]
}

export interface LegalText {
  title: string
  /** the version that stands, written out; null for a text that has none */
  day: string | null
  intro: string
  sections: LegalSection[]
}

/** Who publishes and who hosts, as settings say (config/site.ts). */
export interface Identity {
  publisher: string
  host: string
}

type Write = (lang: 'fr' | 'en', identity: Identity) => Omit<LegalText, 'day'>

const DOCUMENTS: Record<string, { write: Write; version: string | null }> = {
  '/mentions-legales': { write: notice, version: null },
  '/cgu': { write: terms, version: LEGAL_DOCUMENTS.terms },
  '/confidentialite': { write: privacy, version: LEGAL_DOCUMENTS.data_processing },
  '/accessibilite': { write: accessibility, version: null },
}

/** @throws RangeError for an address that is none of the four: the route lets no other through */
export function legalDocumentOf(path: string, lang: 'fr' | 'en', identity: Identity): LegalText {
  const known = DOCUMENTS[path]
  if (!known) {
    throw new RangeError(`No legal document at ${path}`)
  }
  const { write, version } = known
  return { ...write(lang, identity), day: version && longDate(version, lang) }
}
