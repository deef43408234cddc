import { EMAIL_TEMPLATES } from '#emails/templates'
import { compileHtmlTemplate, escapeHtml, type TemplateScope } from '#mails/html_template'
import { amountLabel, type MailLocale, RELANCE_WORDS } from '#mails/relance_words'
import { type RelanceLetter, readLetter } from '#mails/relance_letter'
import { cleanText, proseHtml, safeLink } from '#mails/prose'
import { relanceText } from '#mails/relance_text'
import { TONES, type Tone } from '#values/tones'

export interface RelanceBodyInput {
  locale: MailLocale
  tone: Tone
  creditor: {
    name: string
    /** Under the name: trade and address, « Graphiste · 12, rue des Tanneurs, 44000 Nantes ». */
    detailLine: string | null
    siret: string | null
    phone: string | null
    email: string
  }
  /**
   * The rendered template, plain text. A line `---` marks where the amounts and the way to pay
   * stand; without it they come after the text, before the signature.
   */
  bodyText: string
  /** What the amount is, « Échéance 2 sur 3 »; all that is left unless told. */
  amountLabel?: string | null
  /** Formatted, « 1 111,10 € ». */
  remainder: string
  /** What the remainder is made of, amounts formatted: the invoice, each payment, each credit note. */
  lines: { label: string; amount: string }[]
  /** An IBAN, a payment link, or both; a link that is not https is left out. */
  payment: { holder: string | null; iban: string | null; reference: string; link: string | null }
  /** The user's signature, one or several lines; its first line is set in bold. */
  signature: string
  /** « Pièce jointe : F-2026-0118.pdf (84 Ko). » */
  attachmentNote: string | null
  /** One more sentence for the footer. */
  footerNote: string | null
  clientName: string
  /** The client's own page (answer, pay), when there is one. */
  answerUrl: string | null
  /** Where they ask to be left alone. */
  optOutUrl: string | null
}

const TEMPLATES = Object.fromEntries(
  TONES.map((tone) => [tone, compileHtmlTemplate(EMAIL_TEMPLATES[tone])])
) as Record<Tone, (values: TemplateScope) => string>

/** The two bodies of a reminder. Every value is escaped; the same input gives the same bodies. */
export function buildRelanceBody(input: RelanceBodyInput): { text: string; html: string } {
  const letter = readLetter(input)
  return {
    text: relanceText(input, letter),
    html: TEMPLATES[input.tone](htmlValues(input, letter)),
  }
}

function htmlValues(input: RelanceBodyInput, letter: RelanceLetter): TemplateScope {
  const words = RELANCE_WORDS[input.locale]
  const { signature, contact } = letter
  const prose = (paragraph: string) => ({ html: proseHtml(paragraph, input.payment.reference) })
  return {
    lang: input.locale,
    title: `${amountLabel(input)}${words.colon}${input.remainder}`,
    preview: letter.preview,
    creditorName: input.creditor.name,
    creditorDetail: input.creditor.detailLine,
    attentionLabel: words.attention,
    clientName: input.clientName,
    heading: words.formalHeading,
    before: letter.before.map(prose),
    remainderLabel: amountLabel(input),
    remainder: input.remainder,
    lines: input.lines.map(({ label, amount }) => ({ label, amount })),
    transfer: letter.transferRows.length > 0,
    transferLabel: words.transfer,
    transferRows: letter.transferRows.map(({ label, value, isCode }) => ({
      label,
      value,
      isCode,
      isText: !isCode,
    })),
    action: letter.action !== null,
    actionUrl: letter.action?.url,
    actionLabel: letter.action?.label,
    actionHint: letter.action?.hint,
    payUrl: letter.payOnline?.url,
    payLabel: letter.payOnline?.label,
    after: letter.after.map(prose),
    closing: letter.closing === null ? null : proseHtml(letter.closing),
    signatureName: signature[0],
    signatureRest:
      signature.length > 1
        ? signature
            .slice(1)
            .map((line) => proseHtml(line))
            .join('<br />')
        : null,
    contact: contact.length > 0 ? contact.map(contactHtml).join(' · ') : null,
    footer: letter.footer,
    optOutUrl: safeLink(input.optOutUrl),
    optOutLabel: words.optOut,
  }
}

/** Telephone numbers and addresses keep to one line each. */
function contactHtml(contact: string): string {
  const shown = escapeHtml(cleanText(contact))
  return /^[^\s@<>"']+@[^\s@<>"']+$/.test(contact)
    ? `<a href="mailto:${shown}" style="color:inherit;white-space:nowrap">${shown}</a>`
    : `<span style="white-space:nowrap">${shown}</span>`
}
