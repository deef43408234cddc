import { appUrl } from '#config/app'
import { databaseNow } from '#lib/clock'
import Organization from '#models/organization'
import { agendaCalendar } from '#services/lists/agenda_calendar'
import type { AgendaRow } from '#services/lists/agenda'
import { standingOf, type Standing } from '#services/organizations/standing'
import { addDays, localDateOf, type LocalDate } from '#values/local_date'
import { Money } from '#values/money'
import { hashToken, isToken } from '#values/tokens'
import { TONE_LABELS } from '#values/tones'
import db from '@adonisjs/lucid/services/db'
import ical, { ICalEventTransparency } from 'ical-generator'
import { DateTime } from 'luxon'

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

/** Before the name of what never leaves by itself. */
const AWAITS_APPROVAL: Record<Language, string> = {
  fr: 'Attend votre validation',
  en: 'Awaits your approval',
}

const EXPLANATION: Record<Language, string> = {
  fr: 'Les dates bougent dès qu’un paiement ou une réponse arrive. Le détail et les décisions sont dans Rubis.',
  en: 'Dates move as soon as a payment or an answer comes in. Details and decisions are in Rubis.',
}

/**
 * What will leave in the coming weeks, for a calendar program (RFC 5545), each at its minute; what waits for
 * approval has a day and no hour. It names clients, invoices and amounts, and neither an address nor an
 * account.
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
  const [{ rows, from }, standing, now] = await Promise.all([
    agendaCalendar(organization, { days: DAYS }),
    standingOf(organization, feed.user_id),
    databaseNow(),
  ])
  const calendar = ical({
    name: NAMES[language](organization.name),
    prodId: { company: 'Rubis', product: 'Relances', language: language.toUpperCase() },
    ttl: EVERY_SECONDS,
  })
  const { zone } = organization.manners.calendar
  // Whoever wants everything erased has nothing to come.
  for (const row of standing.erasure ? [] : rows) {
    const told = wordsOf(row, language, now.toJSDate())
    if (row.awaitsApproval && mayBeApproved(row, standing)) {
      calendar.createEvent({ ...told, ...wholeDay(row, from, zone) })
    } else if (!row.awaitsApproval && mayLeave(row, organization, standing)) {
      calendar.createEvent({ ...told, ...minutesFrom(row.at, now.toJSDate()) })
    }
  }
  return calendar.toString()
}

/** Nothing leaves while everything is paused, now or on a day that is planned, nor in a dry run. */
function mayLeave({ at }: AgendaRow, { dryRunSince }: Organization, standing: Standing): boolean {
  return dryRunSince === null && !isPaused(at, standing)
}

/** A dry run asks as usual, a pause does not; what is drafted is asked for already. */
function mayBeApproved({ at, relance }: AgendaRow, standing: Standing): boolean {
  return relance.status === 'drafted' || !isPaused(at, standing)
}

function isPaused(at: string, { hold, plannedHold }: Standing): boolean {
  return (
    (hold !== null && (hold.endsAt === null || at < hold.endsAt)) ||
    (plannedHold !== null &&
      at >= plannedHold.startsAt &&
      (plannedHold.endsAt === null || at < plannedHold.endsAt))
  )
}

/** What is late leaves as soon as it may: it stands at the present moment. */
function minutesFrom(at: string, now: Date) {
  const start = new Date(Math.max(Date.parse(at), now.getTime()))
  return { start, end: new Date(start.getTime() + MINUTES * 60_000) }
}

/** What is late is asked for today. A day is written in universal time, which none of its zones moves. */
function wholeDay({ at }: AgendaRow, today: LocalDate, zone: string) {
  const day = localDateOf(DateTime.fromISO(at), zone)
  const shown = day < today ? today : day
  return { start: new Date(shown), end: new Date(addDays(shown, 1)), allDay: true }
}

function wordsOf({ relance, awaitsApproval }: AgendaRow, language: Language, now: Date) {
  const { invoice, status } = relance
  const page = status === 'drafted' ? '/mise-en-demeure' : ''
  return {
    id: `relance-${relance.id}@${new URL(appUrl).hostname}`,
    stamp: now,
    summary: [
      ...(awaitsApproval ? [AWAITS_APPROVAL[language]] : []),
      TONE_LABELS[relance.step.tone][language],
      invoice.client.name,
      `${invoice.numero}, ${new Money(invoice.remainderCents).format(language)}`,
    ].join(' · '),
    description: EXPLANATION[language],
    url: new URL(`/factures/${invoice.id}${page}`, appUrl).href,
    transparency: ICalEventTransparency.TRANSPARENT,
  }
}
