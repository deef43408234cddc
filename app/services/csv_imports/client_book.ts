import type { CsvClient } from '#values/csv_import/line'
import { bareName, nameLikeness } from '#values/reading/party_name'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** An address shared by firms with unlike names, an accountant's say, makes them no single client. */
const ALIKE = 0.5

export interface KnownClient {
  id: string
  name: string
  siren: string | null
  planId: string | null
  timeZone: string | null
  emails: string[]
}

/** A client that the file brings and that nobody has a sheet of. */
export interface ComingClient {
  key: string
  client: CsvClient
}

export type ClientChoice =
  | { kind: 'known'; client: KnownClient }
  | { kind: 'coming'; coming: ComingClient }
  | { kind: 'ambiguous' }

/** The clients of an organization, and those that a file adds to them: which line is for whom. */
export class ClientBook {
  readonly #known: readonly KnownClient[]
  readonly #coming: ComingClient[] = []

  private constructor(known: readonly KnownClient[]) {
    this.#known = known
  }

  static async of(organizationId: string, database: QueryClientContract): Promise<ClientBook> {
    const { rows } = await database.rawQuery<{ rows: KnownRow[] }>(
      `SELECT c.id, c.name, c.siren, c.plan_id, c.time_zone,
          coalesce(array_agg(k.email) FILTER (WHERE k.id IS NOT NULL), '{}') AS emails
        FROM clients AS c
        LEFT JOIN client_contacts AS k ON k.organization_id = c.organization_id AND k.client_id = c.id
        WHERE c.organization_id = ? AND c.archived_at IS NULL AND c.merged_into_id IS NULL
        GROUP BY c.id ORDER BY c.id`,
      [organizationId]
    )
    return new ClientBook(
      rows.map(({ plan_id: planId, time_zone: timeZone, ...row }) => ({ ...row, planId, timeZone }))
    )
  }

  /** Clients that no sheet was found for, in the order of the file. */
  get coming(): readonly ComingClient[] {
    return this.#coming
  }

  /**
   * By SIREN, else by name, else by address under a name that is alike. Two sheets of one name are a
   * person's to choose from; two SIREN under one name are two clients.
   */
  choose(client: CsvClient): ClientChoice {
    const bySiren = this.#known.filter(({ siren }) => siren !== null && siren === client.siren)
    const byName = this.#known.filter(
      ({ name, siren }) => bareName(name) === bareName(client.name) && agree(siren, client.siren)
    )
    const byEmail = this.#known.filter(
      ({ name, siren, emails }) =>
        client.email !== null &&
        emails.includes(client.email) &&
        agree(siren, client.siren) &&
        nameLikeness(name, client.name) >= ALIKE
    )
    for (const found of [bySiren, only(byName, client.email), byEmail]) {
      if (found.length > 0) {
        return found.length > 1 ? { kind: 'ambiguous' } : { kind: 'known', client: found[0] }
      }
    }
    return { kind: 'coming', coming: this.#comingOf(client) }
  }

  /** Lines of one firm complete each other: the first one that gives an address or a SIREN counts. */
  #comingOf(client: CsvClient): ComingClient {
    const same = this.#coming.find(
      ({ client: other }) =>
        (other.siren !== null && other.siren === client.siren) ||
        (bareName(other.name) === bareName(client.name) && agree(other.siren, client.siren))
    )
    if (!same) {
      const coming = { key: String(this.#coming.length), client }
      this.#coming.push(coming)
      return coming
    }
    const { email, siren } = same.client
    same.client = { ...same.client, email: email ?? client.email, siren: siren ?? client.siren }
    return same
  }
}

interface KnownRow {
  id: string
  name: string
  siren: string | null
  plan_id: string | null
  time_zone: string | null
  emails: string[]
}

const agree = (one: string | null, other: string | null) =>
  one === null || other === null || one === other

/** Among namesakes, the address of the line tells. */
function only(namesakes: readonly KnownClient[], email: string | null): readonly KnownClient[] {
  const written = namesakes.filter(({ emails }) => email !== null && emails.includes(email))
  return namesakes.length > 1 && written.length === 1 ? written : namesakes
}
