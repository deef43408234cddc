import {
  country,
  day,
  email,
  iban,
  id,
  futureInstant,
  line,
  locale,
  paymentLink,
  siren,
  siret,
  text,
  timeZone,
  vatNumber,
} from '#validators/fields'
import vine from '@vinejs/vine'

const minuteOfDay = (max: number) => vine.number({ strict: true }).withoutDecimals().range([0, max])
const whole = (min: number, max: number) =>
  vine.number({ strict: true }).withoutDecimals().range([min, max])

/** Calendars the product knows: metropolitan France, Alsace-Moselle, overseas. */
const REGIONS = [
  'FR',
  'FR-57',
  'FR-67',
  'FR-68',
  'FR-GP',
  'FR-MQ',
  'FR-GF',
  'FR-RE',
  'FR-YT',
] as const

export const updateOrganizationValidator = vine.create({
  name: line(160).optional(),
  trade: line(160).nullable().optional(),
  siren: siren().nullable().optional(),
  siret: siret().nullable().optional(),
  vatNumber: vatNumber().nullable().optional(),
  address: text(500).nullable().optional(),
  postalCode: line(12).nullable().optional(),
  city: line(160).nullable().optional(),
  country: country().optional(),
  email: email().nullable().optional(),
  phone: line(40).nullable().optional(),
  locale: locale().optional(),
  senderName: line(160).optional(),
  replyTo: email().optional(),
  signature: text(1000).nullable().optional(),
  iban: iban().nullable().optional(),
  accountHolder: line(160).nullable().optional(),
  paymentLink: paymentLink().nullable().optional(),
  timeZone: timeZone().optional(),
  calendarRegion: vine.enum(REGIONS).optional(),
  closedDays: vine.array(day()).maxLength(200).distinct().optional(),
  windowOpenMinute: minuteOfDay(1439).optional(),
  windowCloseMinute: minuteOfDay(1440).optional(),
  slotMinute: minuteOfDay(1439).optional(),
  spreadMinutes: whole(0, 240).optional(),
  minGapHours: whole(24, 720).optional(),
  clientDailyCap: whole(1, 10).optional(),
  clientWeeklyCap: whole(1, 20).optional(),
  groupsReminders: vine.boolean({ strict: true }).optional(),
  thanksClients: vine.boolean({ strict: true }).optional(),
  readsReplies: vine.boolean({ strict: true }).optional(),
  latePenaltyBasisPoints: whole(1, 10_000).nullable().optional(),
  defaultPlanId: id().optional(),
  readsWithModel: vine.boolean({ strict: true }).optional(),
  checkinMode: vine.enum(['daily', 'single', 'none'] as const).optional(),
})

/** Holiday mode: nothing leaves for anyone, from now or then, until then or until it is lifted. */
export const holdOrganizationValidator = vine.create({
  startsAt: futureInstant().nullable().optional(),
  endsAt: futureInstant().nullable().optional(),
  note: text(500).nullable().optional(),
})

/** What is typed to be sure that the right organization is meant: its name; and who goes with it. */
export const askErasureValidator = vine.create({
  confirmation: line(160),
  erasesAccount: vine.boolean({ strict: true }).optional(),
})
