import { timingSafeEqual } from 'node:crypto'
import NotFoundException from '#exceptions/not_found_exception'
import { hashToken, isToken } from '#values/tokens'
import db from '@adonisjs/lucid/services/db'

/** Whom a link speaks for, and about what. */
export interface OpenLink {
  /** the mail that carries it */
  messageId: string
  organizationId: string
  clientId: string
  invoiceId: string
  /** the language the client is written to in */
  locale: 'fr' | 'en'
}

const LINK_SQL = `
  SELECT m.id, m.organization_id, i.client_id, m.invoice_id, m.link_hash, c.locale,
    m.link_revoked_at IS NULL AND m.link_expires_at > rubis_now() AS stands
  FROM outbound_messages AS m
  JOIN invoices AS i ON i.organization_id = m.organization_id AND i.id = m.invoice_id
  JOIN clients AS c ON c.organization_id = i.organization_id AND c.id = i.client_id
  WHERE m.link_hash = ?`

/**
 * What a token opens. What never was, what has expired and what was revoked are told apart by nobody:
 * one query, one answer. The hash is looked for, so that how long it takes says nothing about a token.
 *
 * @throws NotFoundException
 */
export async function openLink(token: unknown): Promise<OpenLink> {
  if (typeof token !== 'string' || !isToken(token)) {
    throw new NotFoundException()
  }
  const hash = hashToken(token)
  const { rows } = await db.rawQuery<{ rows: Record<string, never>[] }>(LINK_SQL, [hash])
  const row = rows.at(0)
  if (!row || !row.stands || !timingSafeEqual(hash, row.link_hash as Buffer)) {
    throw new NotFoundException()
  }
  return {
    messageId: row.id,
    organizationId: row.organization_id,
    clientId: row.client_id,
    invoiceId: row.invoice_id,
    locale: row.locale,
  }
}

/**
 * Closes every link of an invoice at once, those of mails that are on their way included: none is
 * minted before its mail is written.
 *
 * @returns how many stood
 * @throws NotFoundException when the organization has no such invoice
 */
export async function revokeLinks(organizationId: string, invoiceId: string): Promise<number> {
  const invoice = await db
    .from('invoices')
    .where({ organization_id: organizationId, id: invoiceId })
    .select('id')
    .first()
  if (!invoice) {
    throw new NotFoundException()
  }
  const { rows } = await db.rawQuery<{ rows: unknown[] }>(
    `UPDATE outbound_messages SET link_revoked_at = rubis_now()
      WHERE organization_id = :organizationId AND link_hash IS NOT NULL AND link_revoked_at IS NULL
        AND (invoice_id = :invoiceId OR id IN (
          SELECT outbound_message_id FROM relance_tasks
          WHERE organization_id = :organizationId AND invoice_id = :invoiceId
        ))
      RETURNING id`,
    { organizationId, invoiceId }
  )
  return rows.length
}
