import { appUrl } from '#config/app'
import { databaseNow } from '#lib/clock'
import Organization from '#models/organization'
import { agendaCalendar } from '#services/lists/agenda_calendar'
import type { AgendaRow } from '#services/lists/agenda'
import { standingOf, type Standing } from '#services/organizations/standing'
import { Money } from '#values/money'
import { hashToken, isToken } from '#values/tokens'
import { TONE_LABELS } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import ical, { ICalEventTransparency } from 'ical-generator'

/** How far a calendar program sees, in days: further, dates still move. */
const DAYS = 60

/** How often programs are asked to read again, in seconds. */
const EVERY_SECONDS = 3_600

/** How long a line is in a calendar: a mail takes no time, and a line of none is drawn by few programs. */
const MINUTES = 15

type Language = 'fr' | 'en'

const NAMES: Record<Language, (organization: string) => string> = {
  fr: (organization) => `Relances de ${organization}`,
  en: (organization) => `Reminders of ${organization}`,
}

const EXPLANATION: Record<Language, string> = {
  fr: 'Les dates bougent dès qu’un paiement ou une réponse arrive. Le détail et les décisions sont dans Rubis.',
  en: 'Dates move as soon as a payment or an answer comes in. Details and decisions are in Rubis.',
}

/**
 * What will leave in the coming weeks, for a calendar program (RFC 5545). It names clients, invoices and
 * amounts, and neither an address nor an account.
 *
 * @returns null for a token that opens nothing: unknown, renewed, closed, or of somebody who left
 */
export async function readFeed(token: string): Promise<string | null> {
  if (!isToken(token)) {
    return null
  }
  const feed = await db
    .from('calendar_feeds as f')
    .join('users as u', 'u.id', 'f.user_id')
    .where('f.token_hash', hashToken(token))
    .select('f.organization_id', 'f.user_id', 'u.locale')
    .first()
  const organization = feed && (await Organization.find(feed.organization_id))
  if (!organization) {
    return null
  }
  const language: Language = feed.locale === 'en' ? 'en' : 'fr'
  const [{ rows }, standing, now] = await Promise.all([
    agendaCalendar(organization, { days: DAYS }),
    standingOf(organization, feed.user_id),
    databaseNow(),
  ])
  const calendar = ical({
    name: NAMES[language](organization.name),
    prodId: { company: 'Rubis', product: 'Relances', language: language.toUpperCase() },
    ttl: EVERY_SECONDS,
  })
  const isStill = organization.dryRunSince !== null || standing.erasure !== null
  const leaving = isStill ? [] : rows.filter(({ at }) => !isPaused(at, standing))
  for (const row of leaving) {
    calendar.createEvent(eventOf(row, language, now.toJSDate()))
  }
  return calendar.toString()
}

/** Nothing leaves while everything is paused, now or on a day that is planned. */
function isPaused(at: string, { hold, plannedHold }: Standing): boolean {
  return (
    (hold !== null && (hold.endsAt === null || at < hold.endsAt)) ||
    (plannedHold !== null &&
      at >= plannedHold.startsAt &&
      (plannedHold.endsAt === null || at < plannedHold.endsAt))
  )
}

/** What is late leaves as soon as it may: it stands at the present moment. */
function eventOf({ at, relance }: AgendaRow, language: Language, now: Date) {
  const { invoice } = relance
  const start = new Date(Math.max(Date.parse(at), now.getTime()))
  return {
    id: `relance-${relance.id}@${new URL(appUrl).hostname}`,
    start,
    end: new Date(start.getTime() + MINUTES * 60_000),
    stamp: now,
    summary: [
      TONE_LABELS[relance.step.tone][language],
      invoice.client.name,
      `${invoice.numero}, ${new Money(invoice.remainderCents).format(language)}`,
    ].join(' · '),
    description: EXPLANATION[language],
    url: new URL(`/factures/${invoice.id}`, appUrl).href,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}
