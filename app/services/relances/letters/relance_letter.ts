import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import { letterPdf, type Letter, type Party } from '#mails/letter_pdf'
import type { RelanceBodyInput } from '#mails/relance_body'
import { readLetter } from '#mails/relance_letter'
import { RELANCE_WORDS } from '#mails/relance_words'
import { draftRelance } from '#services/relances/compose_relance'
import { readFactsOf } from '#services/relances/start_facts'
import { LETTER_WORDS } from '#services/relances/letters/letter_words'
import { localDateOf, type LocalDate } from '#values/local_date'
import { longDate } from '#values/relance_values'
import db from '@adonisjs/lucid/services/db'
import { DateTime } from 'luxon'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface PrintedLetter {
  bytes: Buffer
  /** ASCII, safe in a header */
  filename: string
  remainderCents: number
}

/**
 * A formal notice as a letter to print: the words and figures the mail would have now, with the full
 * identity of both parties. Today's date there, unless one is given.
 *
 * @throws NotFoundException
 * @throws ConflictException `not_a_formal_notice`, `missing_values` with the names in `meta.missing`
 */
export function relanceLetter(
  organizationId: string,
  taskId: string,
  postedOn?: LocalDate
): Promise<PrintedLetter> {
  return db.transaction(async (trx) => {
    const facts = await readFactsOf(trx, organizationId, taskId)
    if (!facts) {
      throw new NotFoundException()
    }
    if (facts.tone !== 'mise_en_demeure') {
      throw new ConflictException(
        'not_a_formal_notice',
        'Cette relance n’est pas une mise en demeure.'
      )
    }
    const draft = draftRelance(facts)
    if (!draft.ok) {
      throw new ConflictException(
        'missing_values',
        `Il manque de quoi écrire ce courrier : ${draft.missing.join(', ')}.`,
        { missing: draft.missing }
      )
    }
    const now = DateTime.fromJSDate(facts.now, { zone: 'utc' })
    const date = postedOn ?? localDateOf(now, facts.manners.timeZone)
    const parties = await readParties(trx, organizationId, facts.client_id)
    const attached = facts.attachment?.filename ?? null
    return {
      bytes: await letterPdf(letterOf(draft.subject, draft.body, { ...parties, date, attached })),
      filename: `Mise en demeure ${facts.numero.replace(/[^A-Za-z0-9-]+/g, '-')}.pdf`,
      remainderCents: facts.remainder_cents,
    }
  })
}

interface Parties {
  creditor: PartyRow & { trade: string | null; siret: string | null; vat_number: string | null }
  client: PartyRow & { siren: string | null; contact_name: string | null }
}

interface PartyRow {
  name: string
  address: string | null
  postal_code: string | null
  city: string | null
}

async function readParties(
  trx: TransactionClientContract,
  organizationId: string,
  clientId: string
): Promise<Parties> {
  const { rows } = await trx.rawQuery<{ rows: Parties[] }>(
    `SELECT to_jsonb(o) - 'iban_encrypted' AS creditor,
        to_jsonb(c) || jsonb_build_object('contact_name', (
          SELECT k.name FROM client_contacts AS k
          WHERE k.organization_id = c.organization_id AND k.client_id = c.id AND k.role = 'to'
          ORDER BY k.position, k.id LIMIT 1
        )) AS client
      FROM organizations AS o JOIN clients AS c ON c.organization_id = o.id
      WHERE o.id = ? AND c.id = ?`,
    [organizationId, clientId]
  )
  return rows[0]
}

/** The mail's words, set as a letter: what only makes sense in a mail box is left out. */
export function letterOf(
  subject: string,
  body: RelanceBodyInput,
  { creditor, client, date, attached }: Parties & { date: LocalDate; attached: string | null }
): Letter {
  const { locale } = body
  const words = LETTER_WORDS[locale]
  const said = readLetter(body)
  const day = longDate(date, locale)
  return {
    locale,
    date,
    creditor: {
      name: creditor.name,
      lines: present(
        creditor.trade,
        ...addressOf(creditor),
        creditor.siret && words.siret(creditor.siret),
        creditor.vat_number && words.vat(creditor.vat_number),
        body.creditor.phone,
        body.creditor.email
      ),
    },
    client: {
      name: client.name,
      lines: present(
        client.contact_name && words.attention(client.contact_name),
        ...addressOf(client),
        client.siren && words.siren(client.siren)
      ),
    },
    dateline: creditor.city ? words.datelineFrom(creditor.city, day) : words.dateline(day),
    labels: { ...words.labels, owed: body.amountLabel ?? words.labels.owed },
    subject,
    heading: RELANCE_WORDS[locale].formalHeading,
    before: withoutDate(said.before, day),
    remainder: body.remainder,
    lines: body.lines,
    transferRows: said.transferRows,
    link: said.action && { label: said.action.label, url: said.action.url },
    after: said.after,
    closing: said.closing,
    signature: said.signature,
    enclosed: attached,
    pageLabel: words.page,
    footer: said.footer,
  }
}

/** The default text begins with « Le 24 novembre 2026 »: a letter has its dateline already. */
function withoutDate(paragraphs: string[], day: string): string[] {
  const first = paragraphs[0]?.replace(/^le\s+/i, '').replace(/[,.]$/, '')
  return first === day ? paragraphs.slice(1) : paragraphs
}

function addressOf({ address, postal_code: postalCode, city }: PartyRow): Party['lines'] {
  const town = present(postalCode, city).join(' ')
  return present(...(address ?? '').split('\n'), town).map((line) => line.trim())
}

function present(...lines: (string | null)[]): string[] {
  return lines.filter((line): line is string => line !== null && line.trim() !== '')
}
