import { sirenOf, vatNumberOf } from '#values/reading/identifiers'
import { isSameName, plainName } from '#values/reading/party_name'
import type { ReadingContext } from '#services/imports/reading_context'
import type { Language } from './language.js'
import { isName, nameIn } from './names.js'
import { isTown } from './addresses.js'
import { isAlike, type PartyCandidate } from './parties.js'
import type { Cell, TextPage } from './text_page.js'

export interface Parties {
  client: (PartyCandidate & { confidence: number }) | null
  seller: (PartyCandidate & { confidence: number }) | null
}

/** A firm that prints its register number beside its name names itself. */
const SELF =
  /^(.{2,60}?)(?:\s*[-–—·|•,:])?\s*(?:sarl|sas|sasu|eurl|sa|gmbh|societe|au capital|siret|siren|rcs|siege)(?![a-z])/

/** Who the client is, after everything that belongs to the issuer is set aside. */
export function chooseParties(
  found: readonly PartyCandidate[],
  pages: readonly TextPage[],
  context: ReadingContext,
  language: Language
): Parties {
  const isOwn = (name: string) => context.own.names.some((own) => isAlike(own, name))
  const known = knownClient(pages, context)
  const seller = chooseSeller(found, pages, isOwn, language)
  const isSeller = (one: PartyCandidate) =>
    isOwn(one.name) ||
    holdsOwn(one, context) ||
    (seller !== null && one.kind !== 'client' && isAlike(one.name, seller.name))

  const scored = found
    .filter((one) => one.kind !== 'seller' && !isSeller(one))
    .map((one) => ({ ...one, score: clientScore(one, found, context) - unannounced(one, found) }))
    .sort((a, b) => b.score - a.score)
  const [best] = scored
  if (known && (!best || best.score < 1.05 || isSameName(best.name, known.name))) {
    return { client: { ...known, confidence: 0.95 }, seller }
  }
  if (!best || best.score < 0.3) {
    return { client: null, seller }
  }
  const rival = scored.find((one) => !isAlike(one.name, best.name))
  const isDisputed = rival !== undefined && rival.score > best.score - 0.1
  const isAnnounced = best.kind === 'client' && best.block.cells.some(isTown)
  // Announced by a word we know well, over an address, and alone: as sure as a printed name gets.
  const bonus = isAnnounced && !isDisputed && (language === 'fr' || language === 'en') ? 0.11 : 0
  const isSelf = seller !== null && isAlike(best.name, seller.name)
  const most = isSelf ? ITSELF : 0.95
  const confidence = Math.min(most, confidenceOf(best.score, isDisputed) + bonus)
  return { client: { ...best, confidence }, seller }
}

/** Nobody invoices themselves: the client stands elsewhere, or the issuer was mistaken for another. */
const ITSELF = 0.5

/** Where one address is announced as the client's, another at the top is the sender's. */
function unannounced(one: PartyCandidate, all: readonly PartyCandidate[]): number {
  const isSaid = all.some(({ kind, score }) => kind === 'client' && score > 0.5)
  return one.kind === 'unknown' && isSaid ? 0.25 : 0
}

function confidenceOf(score: number, isDisputed: boolean): number {
  return Math.max(0.25, Math.min(0.95, 0.12 + 0.78 * score) - (isDisputed ? 0.2 : 0))
}

function clientScore(
  one: PartyCandidate,
  all: readonly PartyCandidate[],
  context: ReadingContext
): number {
  const base = one.kind === 'delivery' ? one.score * 0.45 : one.score
  const isRepeated = all.some(
    (other) => other !== one && other.kind !== 'seller' && isAlike(other.name, one.name)
  )
  const isKnown = context.clients.some(({ name }) => isSameName(name, one.name))
  return base + (isRepeated ? 0.1 : 0) + (isKnown ? 0.3 : 0)
}

/** An own number or address in the block says whose block it is. */
function holdsOwn({ block }: PartyCandidate, { own }: ReadingContext): boolean {
  const text = block.cells.map((cell) => cell.text).join('\n')
  const bare = text.replace(/[\s.]/g, '').toUpperCase()
  return (
    own.emails.some((email) => text.toLowerCase().includes(email.toLowerCase())) ||
    [...own.sirens, ...own.vatNumbers, ...own.ibans].some(
      (number) => number.length >= 9 && bare.includes(number.toUpperCase())
    )
  )
}

/** A client of the organization whose name stands on the page, in a line of its own. */
function knownClient(
  pages: readonly TextPage[],
  { clients }: ReadingContext
): PartyCandidate | null {
  if (clients.length === 0) {
    return null
  }
  const byName = new Map(clients.map(({ name }) => [plainName(name), name]))
  for (const page of pages.slice(0, 2)) {
    for (const cell of page.cells) {
      const name = byName.get(plainName(nameIn(cell.text)))
      if (name && name.length > 3) {
        return {
          name: nameIn(cell.text),
          kind: 'client',
          score: 1,
          page,
          cell,
          block: { page, cells: [cell] },
        }
      }
    }
  }
  return null
}

function chooseSeller(
  found: readonly PartyCandidate[],
  pages: readonly TextPage[],
  isOwn: (name: string) => boolean,
  language: Language
): Parties['seller'] {
  const own = found.find(({ name }) => isOwn(name))
  if (own) {
    return { ...own, confidence: 0.95 }
  }
  const labelled = found.find(({ kind, score }) => kind === 'seller' && score > 0.8)
  if (labelled) {
    return { ...labelled, confidence: 0.8 }
  }
  const selves = pages
    .slice(0, 1)
    .flatMap((page) => page.cells.flatMap((cell) => selfNamed(page, cell)))
  const [self] = selves
  if (self) {
    return { ...self, confidence: 0.7 }
  }
  const addressed = found.find(({ kind }) => kind === 'seller')
  if (addressed) {
    return { ...addressed, confidence: 0.6 }
  }
  // Two addresses: in France the sender's is on the left, elsewhere it is the higher one.
  const unknown = found.filter(({ kind }) => kind === 'unknown')
  const [first] = unknown.toSorted((a, b) =>
    language === 'fr' ? a.cell.x0 - b.cell.x0 : a.block.cells[0].y0 - b.block.cells[0].y0
  )
  return first && unknown.length > 1 ? { ...first, confidence: 0.55 } : null
}

function selfNamed(page: TextPage, cell: Cell): PartyCandidate[] {
  if (!/(capital|siret|siren|rcs)/.test(cell.folded) || cell.text.length > 250) {
    return []
  }
  const [, head] = SELF.exec(cell.folded) ?? []
  const name = head ? nameIn(cell.text.slice(0, head.length)) : ''
  return isName(name) && !/\d{3}/.test(name) && name.split(' ').length < 7
    ? [{ name, kind: 'seller', score: 0.6, page, cell, block: { page, cells: [cell] } }]
    : []
}

export interface PartyDetails {
  email: { value: string; cell: Cell; page: TextPage; confidence: number } | null
  siren: { value: string; cell: Cell; page: TextPage } | null
  vatNumber: { value: string; cell: Cell; page: TextPage } | null
}

const EMAIL = /[a-z0-9][\w.+-]*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}/i
const SIREN = /(?<!\d)(\d{3}[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{5})?)(?!\d)/
const VAT = /\b([A-Z]{2} ?[0-9A-Z]{2}(?:[ .]?[0-9A-Z]{2,4}){2,4})\b/

/** Of two addresses of a client, one is for invoices, and which one nothing says. */
const ONE_OF_SEVERAL = 0.6

/** Where goods are delivered nobody need pay. */
const DELIVERED = 0.75

/** What stands in the block of a party, and nowhere else: an address elsewhere may be anybody's. */
export function detailsOf(
  party: PartyCandidate | null,
  all: readonly PartyCandidate[]
): PartyDetails {
  const details: PartyDetails = { email: null, siren: null, vatNumber: null }
  if (!party) {
    return details
  }
  const same = all.filter(
    (other) => other.kind !== 'seller' && isAlike(other.name, party.name) && other !== party
  )
  const addresses = new Set<string>()
  const ordered = [party, ...same].sort(
    (a, b) => Number(a.kind === 'delivery') - Number(b.kind === 'delivery')
  )
  for (const { page, block, kind } of ordered) {
    for (const cell of block.cells) {
      const email = EMAIL.exec(cell.text)?.[0]
      if (email) {
        addresses.add(email.toLowerCase())
        const confidence = kind === 'delivery' ? DELIVERED : 0.9
        details.email ??= { value: email.toLowerCase(), cell, page, confidence }
      }
      const siren = SIREN.exec(cell.text)?.[1]
      const value = siren && /sire[nt]|rcs/.test(cell.folded) ? sirenOf(siren) : null
      if (value && !details.siren) {
        details.siren = { value, cell, page }
      }
      const vat = VAT.exec(cell.text.toUpperCase())?.[1]
      const number = vat && /tva|vat|ust|btw/.test(cell.folded) ? vatNumberOf(vat) : null
      if (number && !details.vatNumber) {
        details.vatNumber = { value: number, cell, page }
      }
    }
  }
  if (details.email && addresses.size > 1) {
    details.email.confidence = ONE_OF_SEVERAL
  }
  return details
}
