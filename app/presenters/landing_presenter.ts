import billing from '#config/billing'
import { DEFAULT_PLANS } from '#values/default_plans'
import { lateFees } from '#values/late_fees'
import { ratesAt, SURCHARGE_BASIS_POINTS } from '#values/law_rates'
import { addDays, daysBetween, type LocalDate } from '#values/local_date'
import { Money } from '#values/money'
import { nextWorkingDay, type SendingCalendar } from '#values/business_calendar'
import { PLAN_CAPS } from '#values/quota'
import { relanceValues } from '#values/relance_values'
import { renderSubject, renderTemplate } from '#values/template'
import { readTypedAmount } from '#values/typed_amount'
import type { Tone } from '#values/tones'
import type { Landing, LandingMessage } from '#pages/site/landing_view'

/** What a visitor typed; left out, the example stands. */
export interface Asked {
  echeance?: LocalDate
  montant?: string
  echue?: LocalDate
  payee?: LocalDate
}

type Language = 'fr' | 'en'

const EXAMPLE_CENTS = 240_000

const CALENDAR: SendingCalendar = {
  zone: 'Europe/Paris',
  region: 'FR',
  closedDays: [],
  openMinute: 540,
  closeMinute: 1080,
  alwaysOpen: false,
}

/** Everything the landing page says, from the same values as the product itself. */
export function landingOf(asked: Asked, lang: Language, today: LocalDate): Landing {
  const dueDate = asked.echeance ?? addDays(today, 3)
  return {
    dueDate,
    messages: messagesOf(dueDate, lang),
    fees: feesOf(asked, lang, today),
    prices: pricesOf(lang),
    freeInvoices: PLAN_CAPS.free.activeInvoicesLimit ?? 0,
    trialDays: billing.trialDays,
  }
}

/** The balanced plan, which every account begins with: its own texts, on its own days. */
function messagesOf(dueDate: LocalDate, lang: Language): LandingMessage[] {
  const plan = DEFAULT_PLANS.find(({ key }) => key === 'equilibre')
  return (plan?.steps ?? []).map(({ offsetDays, tone, subject, body }) => {
    const date = nextWorkingDay(addDays(dueDate, offsetDays), CALENDAR)
    const values = relanceValues({
      locale: 'fr',
      clientName: 'Atelier Lumière',
      contactName: 'Claire Martin',
      numero: 'F-2026-0124',
      invoiceSubject: 'Refonte du site',
      amountTtcCents: EXAMPLE_CENTS,
      paidCents: 0,
      remainderCents: EXAMPLE_CENTS,
      issueDate: addDays(dueDate, -30),
      dueDate,
      today: date,
      iban: null,
      paymentLink: null,
      senderName: 'Camille Arnoux',
      senderCompany: 'Camille Arnoux, design graphique',
      signature: 'Camille Arnoux',
    })
    const title = renderSubject(subject, values)
    const text = renderTemplate(body, values)
    return {
      date,
      day: shortDay(date, lang),
      offset: offsetOf(offsetDays, lang),
      tone,
      subject: title.ok ? title.text : subject,
      paragraphs: (text.ok ? text.text : body).split(/\n{2,}/).filter((part) => part !== '---'),
      isDraft: (tone satisfies Tone) === 'mise_en_demeure',
    }
  })
}

function feesOf(asked: Asked, lang: Language, today: LocalDate): Landing['fees'] {
  const dueDate = asked.echue ?? addDays(today, -91)
  const until = asked.payee ?? today
  const typed = asked.montant === undefined ? null : readTypedAmount(asked.montant)
  const principalCents = typed?.from ?? EXAMPLE_CENTS
  const fees = lateFees({ principalCents, dueDate, until, debtor: 'business' })
  const { rates, official } = ratesAt(until)
  const money = (cents: number) => new Money(cents).format(lang)
  const percent = (basisPoints: number) =>
    new Intl.NumberFormat(lang, { minimumFractionDigits: 2 }).format(basisPoints / 100)
  return {
    amount: money(principalCents),
    dueDate,
    until,
    days: Math.max(0, daysBetween(dueDate, until)),
    indemnity: money(fees?.indemnityCents ?? 0),
    penalty: money(fees?.penaltyCents ?? 0),
    total: money((fees?.indemnityCents ?? 0) + (fees?.penaltyCents ?? 0)),
    rate: percent(rates.ecbBasisPoints + SURCHARGE_BASIS_POINTS.business),
    ecbRate: percent(rates.ecbBasisPoints),
    isOfficial: official && fees?.warning !== 'rate_to_confirm',
  }
}

function pricesOf(lang: Language): Landing['prices'] {
  const whole = new Intl.NumberFormat(lang, {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
  })
  const gross = (cents: number) =>
    new Money(Math.round((cents * (100 + billing.vatPercent)) / 100)).format(lang)
  return (['pro', 'business'] as const).map((plan) => {
    const of = (cycle: 'monthly' | 'yearly') =>
      billing.catalogue.find((one) => one.plan === plan && one.cycle === cycle)?.amountCents ?? 0
    const monthly = of('monthly')
    const yearly = of('yearly')
    return {
      plan,
      monthly: whole.format(monthly / 100).replaceAll('\u202f', '\u00a0'),
      monthlyGross: gross(monthly),
      yearly: whole.format(yearly / 100).replaceAll('\u202f', '\u00a0'),
      yearlyGross: gross(yearly),
      seats: PLAN_CAPS[plan].seatsLimit,
    }
  })
}

/** « ven. 27 nov. », « Fri 27 Nov » */
const shortDay = (date: LocalDate, lang: Language) =>
  new Intl.DateTimeFormat(lang === 'fr' ? 'fr-FR' : 'en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))

const offsetOf = (days: number, lang: Language) =>
  `${lang === 'fr' ? 'J' : 'D'}${days === 0 ? '' : days < 0 ? `\u2212${-days}` : `+${days}`}`
