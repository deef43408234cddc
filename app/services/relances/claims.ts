import config from '#config/relances'
import { randomUUID } from 'node:crypto'
import { prepared } from '#lib/prepared'
import { inTurn, type DueRelance } from '#values/relance_turns'
import db from '@adonisjs/lucid/services/db'

/** A due reminder that this process asked for. A claim alone allows no send. */
export interface Claim {
  taskId: string
  token: string
  organizationId: string
  clientId: string
  invoiceId: string
}

interface ClaimRow {
  id: string
  organization_id: string
  client_id: string
  invoice_id: string
}

/** A due row as it was seen before the claim. */
interface DueRow {
  id: string
  organization_id: string
  client_id: string
  claims: number
  due_at: Date
}

interface Candidate extends DueRelance {
  claims: number
}

/** An organization may have nothing due: its head is null then. */
type Head = { visited: string } & (DueRow | { id: null })

/** How far beyond the claim the queue is looked at, to serve every organization and client in turn. */
const WINDOW_FACTOR = 2
/** Organizations visited when one of them fills the window; the next claim goes on from there. */
const HOPS = 200

/**
 * Claims that ended without a start, after which a reminder is claimed alone: it may be what kills
 * whoever touches it, and those claimed with it must not be blamed.
 */
const SUSPECT_FROM = 2

const NOBODY = '00000000-0000-0000-0000-000000000000'

/**
 * Takes due reminders for this process, one per client, organizations in turn, and skips what another
 * process is taking. One short transaction; the rows say whose they are and until when.
 */
export class Claims {
  #cursor = NOBODY
  #suspectWasFirst = false

  async take(limit = config.claimSize): Promise<Claim[]> {
    const token = randomUUID()
    for (const batch of this.#batches(await this.#candidates(limit))) {
      const rows = await this.#claim(token, limit, batch)
      if (rows.length > 0) {
        return rows.map((row) => ({
          taskId: row.id,
          token,
          organizationId: row.organization_id,
          clientId: row.client_id,
          invoiceId: row.invoice_id,
        }))
      }
    }
    return []
  }

  /** Gives back what was claimed and never started: the process is closing. */
  static async giveBack(claims: readonly Claim[]) {
    if (claims.length === 0) {
      return
    }
    await db.rawQuery(
      `UPDATE relance_tasks
        SET status = 'scheduled', claim_token = NULL, lease_until = NULL, claims = greatest(claims - 1, 0)
        WHERE id = ANY(:ids) AND claim_token = ANY(:tokens) AND status = 'sending' AND started_at IS NULL`,
      {
        ids: claims.map(({ taskId }) => taskId),
        tokens: [...new Set(claims.map(({ token }) => token))],
      }
    )
  }

  /** The many together, and a suspect alone; every other time the suspect first, so that it is not forgotten. */
  #batches(candidates: readonly Candidate[]): Candidate[][] {
    const suspects = candidates.filter(({ claims }) => claims >= SUSPECT_FROM)
    const others = candidates.filter(({ claims }) => claims < SUSPECT_FROM)
    if (suspects.length === 0) {
      return [others]
    }
    this.#suspectWasFirst = !this.#suspectWasFirst
    const alone = [suspects[0]]
    return this.#suspectWasFirst ? [alone, others] : [others, alone]
  }

  /** The oldest due rows; when one organization could fill them all, the heads of the others too. */
  async #candidates(limit: number): Promise<Candidate[]> {
    const window = limit * WINDOW_FACTOR
    const rows = await prepared<DueRow>(
      db.connection(),
      `SELECT id, organization_id, client_id, claims, due_at FROM relance_tasks
        WHERE status = 'scheduled' AND due_at <= rubis_now()
        ORDER BY due_at LIMIT ?`,
      [window]
    )
    const all = rows.length < window ? rows : [...rows, ...(await this.#headsOfOthers())]
    return [...new Map(all.map((row) => [row.id, candidateOf(row)])).values()]
  }

  async #headsOfOthers(): Promise<DueRow[]> {
    const rows = await prepared<Head>(
      db.connection(),
      `WITH RECURSIVE visited (organization_id, hop) AS (
          SELECT :cursor::uuid, 0
          UNION ALL
          SELECT (
            SELECT t.organization_id FROM relance_tasks AS t
            WHERE t.status = 'scheduled' AND t.organization_id > v.organization_id
            ORDER BY t.organization_id LIMIT 1
          ), v.hop + 1
          FROM visited AS v WHERE v.organization_id IS NOT NULL AND v.hop < :hops
        )
        SELECT v.organization_id AS visited, head.*
        FROM visited AS v
        LEFT JOIN LATERAL (
          SELECT t.id, t.organization_id, t.client_id, t.claims, t.due_at FROM relance_tasks AS t
          WHERE t.organization_id = v.organization_id AND t.status = 'scheduled' AND t.due_at <= rubis_now()
          ORDER BY t.due_at LIMIT 4
        ) AS head ON true
        WHERE v.hop > 0 AND v.organization_id IS NOT NULL
        ORDER BY v.hop`,
      { cursor: this.#cursor, hops: HOPS }
    )
    const visited = new Set(rows.map((row) => row.visited))
    this.#cursor = visited.size < HOPS ? NOBODY : rows[rows.length - 1].visited
    return rows.filter((row) => row.id !== null)
  }

  /**
   * Asks for the rows by their ids and nothing else, then looks at each again under its lock: joined
   * with the list of turns instead, their number was misjudged and the claim took up to 280 ms.
   */
  async #claim(token: string, limit: number, candidates: readonly Candidate[]) {
    if (candidates.length === 0) {
      return []
    }
    return prepared<ClaimRow>(
      db.connection(),
      `WITH picked AS (
          SELECT id FROM relance_tasks
          WHERE id = ANY(:turns) AND status = 'scheduled' AND due_at <= rubis_now()
          ORDER BY array_position(:turns, id) LIMIT :limit
          FOR NO KEY UPDATE SKIP LOCKED
        )
        UPDATE relance_tasks AS t
          SET status = 'sending', claim_token = :token, claims = claims + 1, started_at = NULL,
            lease_until = rubis_now() + make_interval(secs => :lease)
          FROM picked WHERE t.id = picked.id
          RETURNING t.id, t.organization_id, t.client_id, t.invoice_id`,
      {
        turns: inTurn(candidates).map(({ id }) => id),
        token,
        limit,
        lease: config.claimLeaseSeconds,
      }
    )
  }
}

const candidateOf = (row: DueRow): Candidate => ({
  id: row.id,
  organizationId: row.organization_id,
  clientId: row.client_id,
  dueAt: row.due_at.getTime(),
  claims: row.claims,
})
