import { buildRelanceBody, type RelanceBodyInput } from '#mails/relance_body'
import {
  groupedLines,
  groupedSubject,
  groupedText,
  type GroupedInvoice,
} from '#mails/relance_group'
import { instalmentWords } from '#mails/relance_instalment'
import type { MailLocale } from '#mails/relance_words'
import { ENGLISH_STEPS } from '#mails/samples/english_steps'
import type { SampleMail } from '#mails/samples/sample_mail'
import { DEFAULT_PLANS, type DefaultPlanStep } from '#values/default_plans'
import { instalmentsToAsk } from '#values/instalments'
import { Money } from '#values/money'
import { totalOf } from '#values/relance_group'
import { groupIban, relanceValues } from '#values/relance_values'
import { renderSubject, renderTemplate } from '#values/template'

const IBAN = 'FR7630006000011234567890189'
const CREDITOR = 'Camille Arnoux, design graphique'

interface SampleOptions {
  paidCents?: number
  paymentLink?: string | null
  answerUrl?: string | null
  /** what else the same message asks for */
  others?: readonly GroupedInvoice[]
  /** the client pays in three, and the second is late */
  inInstalments?: boolean
}

const INSTALMENTS = ['2026-10-20', '2026-11-20', '2026-12-20'].map((dueDate) => ({
  dueDate,
  amountCents: 60_000,
}))

const IN_INSTALMENTS: SampleOptions = { paidCents: 60_000, inInstalments: true }

const OTHERS: readonly GroupedInvoice[] = [
  { numero: 'F-2026-0109', dueDate: '2026-11-16', remainderCents: 42_050 },
  { numero: 'F-2026-0112', dueDate: '2026-11-19', remainderCents: 96_000 },
]

/** A reminder of each tone in both languages, of a client half paid, with a link to pay, with the client's page, about several invoices, of one that is paid in instalments. */
export function sampleRelances(): SampleMail[] {
  const plan = DEFAULT_PLANS.find(({ key }) => key === 'equilibre')!
  const byTone = new Map(plan.steps.map((step) => [step.tone, step]))
  return [
    ...[...byTone.values()].map((step) => sample(`relance_${step.tone}_fr`, 'fr', step)),
    sample('relance_half_paid_fr', 'fr', byTone.get('ferme')!, { paidCents: 60_000 }),
    sample('relance_payment_link_fr', 'fr', byTone.get('courtois')!, {
      paymentLink: 'https://payer.camille-arnoux.example/F-2026-0104',
    }),
    sample('relance_client_page_fr', 'fr', byTone.get('amical')!, {
      answerUrl: 'https://rubis.example/p/exemple',
    }),
    sample('relance_grouped_fr', 'fr', byTone.get('courtois')!, { others: OTHERS }),
    ...[...byTone.values()].map((step) =>
      sample(`relance_instalment_${step.tone}_fr`, 'fr', step, IN_INSTALMENTS)
    ),
    ...ENGLISH_STEPS.map((step) => sample(`relance_${step.tone}_en`, 'en', step)),
    ...ENGLISH_STEPS.map((step) =>
      sample(`relance_instalment_${step.tone}_en`, 'en', step, IN_INSTALMENTS)
    ),
  ]
}

function sample(
  name: string,
  locale: MailLocale,
  step: DefaultPlanStep,
  {
    paidCents = 0,
    paymentLink = null,
    answerUrl = null,
    others = [],
    inInstalments,
  }: SampleOptions = {}
): SampleMail {
  const amountTtcCents = 180_000
  const remainderCents = amountTtcCents - paidCents
  const money = (cents: number) => new Money(cents).format(locale)
  const values = relanceValues({
    locale,
    clientName: 'Menuiserie Kerbrat',
    contactName: 'Nolwenn Kerbrat',
    numero: 'F-2026-0104',
    invoiceSubject: 'Refonte de l’identité visuelle',
    amountTtcCents,
    paidCents,
    remainderCents,
    issueDate: '2026-10-10',
    dueDate: '2026-11-09',
    today: '2026-11-24',
    iban: IBAN,
    paymentLink,
    senderName: 'Camille Arnoux',
    senderCompany: CREDITOR,
    signature: 'Camille Arnoux\nDesign graphique',
  })
  const ask = inInstalments ? instalmentsToAsk(INSTALMENTS, remainderCents, '2026-11-24') : null
  const part =
    ask &&
    instalmentWords(ask, { numero: 'F-2026-0104', remainderCents }, { locale, tone: step.tone })
  const subject = renderSubject(part?.subject ?? step.subject, values)
  const body = renderTemplate(part?.body ?? step.body, values)
  if (!subject.ok || !body.ok) {
    throw new Error(`The sample ${name} lacks a value`)
  }
  const own: RelanceBodyInput['lines'] = [
    {
      label: locale === 'fr' ? 'Facture F-2026-0104, TTC' : 'Invoice F-2026-0104',
      amount: money(amountTtcCents),
    },
    ...(paidCents > 0
      ? [{ label: 'Versement reçu le 13 novembre 2026', amount: `− ${money(paidCents)}` }]
      : []),
  ]
  const all = [{ numero: 'F-2026-0104', dueDate: '2026-11-09', remainderCents }, ...others]
  const total = money(totalOf(all))
  const isGrouped = others.length > 0
  const { text, html } = buildRelanceBody({
    locale,
    tone: step.tone,
    creditor: {
      name: CREDITOR,
      detailLine: 'Design graphique · 12, rue des Tanneurs, 44000 Nantes',
      siret: '85341207000015',
      phone: '06 39 98 42 17',
      email: 'camille@arnoux.example',
    },
    clientName: 'Menuiserie Kerbrat',
    bodyText: isGrouped
      ? groupedText(body.text, { others: others.length, total }, locale)
      : body.text,
    amountLabel: part?.amountLabel ?? null,
    remainder: part?.amount ?? total,
    lines: part?.lines ?? (isGrouped ? groupedLines(all, locale) : own),
    payment: {
      holder: 'Camille Arnoux',
      iban: groupIban(IBAN),
      reference: all.map(({ numero }) => numero).join(', '),
      link: paymentLink,
    },
    signature: 'Camille Arnoux\nDesign graphique',
    attachmentNote:
      locale === 'fr'
        ? 'Pièce jointe\u00a0: F-2026-0104.pdf (84\u00a0Ko).'
        : 'Attached: F-2026-0104.pdf (84\u00a0KB).',
    footerNote: null,
    answerUrl,
    optOutUrl: answerUrl && `${answerUrl}/opt_out`,
  })
  return {
    name,
    locale,
    subject: isGrouped ? groupedSubject(subject.text, others.length, locale) : subject.text,
    text,
    html,
  }
}
