import encodeQR from 'qr'
import type { ClientPage, OwedInvoice } from '#services/client_links/client_page'
import type { OpenLink } from '#services/client_links/open_link'
import { issueNonce } from '#lib/page_nonce'
import { MOST_PROMISED_DAYS, OLDEST_PAYMENT_DAYS } from '#values/client_answers'
import type { ClientView, Forms, FormState } from '#pages/client_view'
import type { Frame } from '#pages/layout'
import { addDays } from '#values/local_date'
import { Money } from '#values/money'
import { groupIban, longDate } from '#values/relance_values'

const FORMS = [
  'paying',
  'paid',
  'promise',
  'instalments',
  'dispute',
  'wrong_contact',
  'document',
  'statement',
  'opt_out',
]

const NOTHING_TYPED: FormState = { open: null, values: {}, faults: {} }

/** What a form of this page is signed for. */
export const nonceScope = (link: OpenLink, form: string) => ({
  purpose: `client_page.${form}`,
  subject: link.messageId,
})

export function formsOf(link: OpenLink, { today }: ClientPage, state = NOTHING_TYPED): Forms {
  return {
    ...state,
    nonces: Object.fromEntries(FORMS.map((form) => [form, issueNonce(nonceScope(link, form))])),
    days: {
      today,
      latestPromise: addDays(today, MOST_PROMISED_DAYS),
      earliestPayment: addDays(today, -OLDEST_PAYMENT_DAYS),
    },
  }
}

/** The page in the words of its reader. */
export function viewOf(
  page: ClientPage,
  { words, lang }: Frame,
  address: { path: string; query: string }
): ClientView {
  const { creditor, invoice, payment } = page
  const money = (cents: number) => new Money(cents).format(lang)
  const date = (day: string) => longDate(day, lang)
  const others = page.others.filter(({ id }) => id !== invoice.id)
  return {
    ...address,
    creditor: {
      name: creditor.name,
      shortName: creditor.senderName,
      lines: [
        [creditor.trade, creditor.address]
          .filter((part) => part !== null && part !== '')
          .join(' · '),
        creditor.siret ? `SIRET ${grouped(creditor.siret)}` : '',
      ].filter((line) => line !== ''),
      phone: creditor.phone,
      email: creditor.email,
    },
    client: page.clientName,
    invoice: {
      numero: invoice.numero,
      subject: invoice.subject,
      issued: date(invoice.issueDate),
      due: date(invoice.dueDate),
    },
    state: stateOf(page),
    remainder: money(invoice.remainderCents),
    lines: [
      {
        label: words('client.invoice_line', {
          numero: invoice.numero,
          date: date(invoice.issueDate),
        }),
        amount: money(invoice.amountTtcCents),
      },
      ...page.payments.map((one) => ({
        label: words('client.payment_line', { date: date(one.paidOn) }),
        amount: `− ${money(one.amountCents)}`,
      })),
      ...page.credits.map((one) => ({
        label: words('client.credit_line', { numero: one.numero }),
        amount: `− ${money(one.amountCents)}`,
      })),
    ],
    document: page.document && {
      size: String(Math.max(1, Math.round(page.document.byteSize / 1024))),
    },
    payment: {
      holder: payment.holder,
      // Breaks between groups on a narrow screen, never inside one.
      iban: payment.iban && groupIban(payment.iban).replaceAll('\u00a0', ' '),
      link: payment.link,
      qr: payment.epc ? drawn(payment.epc) : null,
    },
    others: others.map((one) => ({
      numero: one.numero,
      due: date(one.dueDate),
      amount: money(one.remainderCents),
    })),
    total: money(sumOf([invoice, ...others])),
    instalments: page.instalments.map((one) => ({
      due: date(one.dueDate),
      amount: money(one.amountCents),
      paid: one.status === 'paid',
    })),
    said: saidOf(page, { words, lang }),
  }
}

function stateOf({ invoice: { status } }: ClientPage): ClientView['state'] {
  if (status === 'paid' || status === 'cancelled') {
    return status
  }
  return status === 'litigation' ? 'disputed' : 'open'
}

/** The last answer that still counts. */
function saidOf(
  { answers, creditor, invoice }: ClientPage,
  { words, lang }: Pick<Frame, 'words' | 'lang'>
): ClientView['said'] {
  const last = answers.find(({ status }) => status === 'open' || status === 'accepted')
  if (
    !last ||
    (!last.kind.startsWith('opt_out') && ['paid', 'cancelled'].includes(invoice.status))
  ) {
    return null
  }
  const isAgreed = last.kind === 'instalments' && last.status === 'accepted'
  return {
    date: longDate(last.on, lang),
    sentence: words(isAgreed ? 'said.instalments_accepted' : `said.${last.kind}`, {
      creditor: creditor.senderName,
      amount: new Money(last.amountCents ?? invoice.remainderCents).format(lang),
      day: last.saidOn ? longDate(last.saidOn, lang) : '',
    }),
  }
}

const sumOf = (invoices: OwedInvoice[]) =>
  invoices.reduce((sum, { remainderCents }) => sum + remainderCents, 0)

/** 853 412 070 00015 */
const grouped = (siret: string) =>
  siret.replace(/^(\d{3})(\d{3})(\d{3})(\d{5})$/, '$1\u00a0$2\u00a0$3\u00a0$4')

/** Level M and four modules of quiet around it, as EPC069-12 asks for. */
function drawn(text: string): { size: number; path: string } {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const path = modules.flatMap((row, y) =>
    row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))
  )
  return { size: modules.length, path: path.join('') }
}
