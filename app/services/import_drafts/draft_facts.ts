import type ImportDraft from '#models/import_draft'
import { probableDuplicates, type ProbableDuplicate } from '#services/import_drafts/duplicates'
import { clientsById } from '#services/import_drafts/known_clients'
import type { KnownClient } from '#values/imports/client_match'
import { valuesOf, type DraftFacts } from '#values/imports/draft_decisions'
import type { DraftWarning } from '#values/imports/draft_fields'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** A draft with everything that is decided from. */
export interface KnownDraft {
  draft: ImportDraft
  facts: DraftFacts
  values: ReturnType<typeof valuesOf>
  /** the client that it would be for; null for a new one */
  client: KnownClient | null
  duplicates: ProbableDuplicate[]
}

/** Whose invoices they are: theirs are the only IBAN a client should be asked to pay to. */
export interface DraftOwner {
  id: string
  ibanLast4: string | null
}

/** Asks once for all of them what their rows do not say. */
export async function knownDrafts(
  owner: DraftOwner,
  drafts: readonly ImportDraft[],
  client: QueryClientContract = db.connection()
): Promise<KnownDraft[]> {
  const told = drafts.map((draft) => {
    const base = { ...draft.ownFacts(), match: draft.clientMatch }
    return { draft, base, values: valuesOf(base) }
  })
  const clients = await clientsById(
    owner.id,
    told.flatMap(({ values }) => values.clientId ?? []),
    client
  )
  const compared = told.map(({ draft, values }) => ({
    id: draft.id,
    values,
    invoiceId: draft.invoiceId,
  }))
  const [duplicates, addresses] = await Promise.all([
    probableDuplicates(owner.id, compared, client),
    knownAddresses(
      owner.id,
      told.flatMap(({ values }) => values.clientEmail ?? []),
      client
    ),
  ])

  return told.map(({ draft, base, values }) => {
    const known = values.clientId === null ? null : (clients.get(values.clientId) ?? null)
    // A sheet that was removed since is a new client again.
    const present = { ...values, clientId: known?.id ?? null }
    const repeated = duplicates.get(draft.id) ?? []
    const facts: DraftFacts = {
      ...base,
      match: known || base.match?.clientId !== values.clientId ? base.match : null,
      edited:
        known === null && base.edited.clientId ? { ...base.edited, clientId: null } : base.edited,
      warnings: [...base.warnings, ...productWarnings(owner, present, known)],
      duplicates: repeated.length,
      emailConfirmed:
        draft.emailConfirmedAt !== null || isConfirmed(present.clientEmail, known, addresses),
    }
    return { draft, facts, values: present, client: known, duplicates: repeated }
  })
}

/** An address is confirmed once: by who adds the client, or here. Where there is none, nothing is to be confirmed. */
function isConfirmed(
  email: string | null | undefined,
  known: KnownClient | null,
  addresses: ReadonlySet<string>
): boolean {
  const willBeAdded = known === null || known.emails.length === 0
  return !email || !willBeAdded || addresses.has(email.toLowerCase())
}

/** What the file alone cannot tell. */
function productWarnings(
  owner: DraftOwner,
  values: KnownDraft['values'],
  known: KnownClient | null
): DraftWarning[] {
  const warnings: DraftWarning[] = []
  if (values.iban && owner.ibanLast4 && values.iban !== owner.ibanLast4) {
    warnings.push({ code: 'iban_differs', params: { field: 'iban' } })
  }
  const email = values.clientEmail?.toLowerCase()
  if (email && known && known.emails.length > 0 && !known.emails.includes(email)) {
    warnings.push({ code: 'client_email_differs', params: { field: 'clientEmail', detail: email } })
  }
  return warnings
}

async function knownAddresses(
  organizationId: string,
  emails: readonly string[],
  client: QueryClientContract
): Promise<Set<string>> {
  if (emails.length === 0) {
    return new Set()
  }
  const rows = await client
    .from('client_contacts')
    .where('organization_id', organizationId)
    .whereIn(
      'email',
      emails.map((email) => email.toLowerCase())
    )
    .select('email')
  return new Set(rows.map(({ email }) => email as string))
}
