import type { LocalDate } from '#values/local_date'
import type { LearntTemplate } from '#values/reading/templates'

/** What is known before a document is opened. Plain data: it travels to the process that reads. */
export interface ReadingContext {
  /** The organization's day: an invoice of the future is odd. */
  today: LocalDate
  /** Who issues the invoices: found on every page, and never the client. */
  own: {
    names: string[]
    emails: string[]
    sirens: string[]
    vatNumbers: string[]
    ibans: string[]
  }
  /** Clients that exist already: a name on the page that is one of theirs is very probably the client. */
  clients: { name: string; email: string | null; siren: string | null }[]
  /** What corrections taught, by issuer and layout. */
  templates: LearntTemplate[]
  /** Gives the words of the pages back too: to learn from a correction, or to ask a model. */
  withText?: boolean
  /** Leaves the XML aside and reads the page alone: to measure how well pages are read. */
  ignoreXml?: boolean
}

export const emptyContext = (today: LocalDate): ReadingContext => ({
  today,
  own: { names: [], emails: [], sirens: [], vatNumbers: [], ibans: [] },
  clients: [],
  templates: [],
})
