import { cleanText, paragraphsOf, safeLink } from '#mails/prose'
import type { RelanceBodyInput } from '#mails/relance_body'
import { amountLabel, RELANCE_WORDS } from '#mails/relance_words'

/** A reminder taken apart: what both bodies, text and HTML, are put together from. */
export interface RelanceLetter {
  preview: string
  /** Paragraphs above the amounts. */
  before: string[]
  /** Paragraphs below the way to pay, without the closing. */
  after: string[]
  closing: string | null
  signature: string[]
  /** Telephone and address, unless the signature gives them. */
  contact: string[]
  transferRows: { label: string; value: string; isCode: boolean }[]
  action: { url: string; label: string; hint: string } | null
  /** The creditor's own payment link, where the action is another page. */
  payOnline: { url: string; label: string } | null
  footer: string
}

/** A line of three dashes or more and nothing else. */
const MARKER = /^[ \t]*-{3,}[ \t]*$/m

export function readLetter(input: RelanceBodyInput): RelanceLetter {
  const signatureText = cleanText(input.signature)
  const { before, after } = splitAtMarker(cleanText(input.bodyText), signatureText)
  const last = after.at(-1)
  const signsItself = last !== undefined && signatureText !== '' && last.endsWith(signatureText)
  const ownClosing = signsItself ? last.slice(0, -signatureText.length).trim() : null

  return {
    preview: preview(input, before),
    before: withoutHeading(before, RELANCE_WORDS[input.locale].formalHeading),
    after: signsItself ? after.slice(0, -1) : after,
    closing: closingOf(input, ownClosing, after),
    signature: signatureText === '' ? [] : signatureText.split('\n'),
    contact: contactOf(input, signatureText),
    transferRows: transferRows(input),
    action: actionOf(input),
    payOnline: payOnlineOf(input),
    footer: footerOf(input),
  }
}

/** Without a marker, only a last paragraph that ends with the signature goes below the amounts. */
function splitAtMarker(text: string, signature: string): { before: string[]; after: string[] } {
  const marker = MARKER.exec(text)
  if (marker) {
    return {
      before: paragraphsOf(text.slice(0, marker.index)),
      after: paragraphsOf(text.slice(marker.index + marker[0].length)),
    }
  }
  const paragraphs = paragraphsOf(text)
  const signs = signature !== '' && paragraphs.at(-1)?.endsWith(signature)
  return signs
    ? { before: paragraphs.slice(0, -1), after: paragraphs.slice(-1) }
    : { before: paragraphs, after: [] }
}

/** The words before the signature: the user's own, none if they wrote an ending, else those of the tone. */
function closingOf(
  { locale, tone }: RelanceBodyInput,
  ownClosing: string | null,
  after: string[]
): string | null {
  if (ownClosing !== null) {
    return ownClosing === '' ? null : ownClosing
  }
  return after.length > 0 ? null : RELANCE_WORDS[locale].closing[tone]
}

/** The layout writes the heading of a formal notice; a text that begins with it says it once. */
function withoutHeading(paragraphs: string[], heading: string): string[] {
  const first = paragraphs[0]?.toLowerCase().replace(/[.:\s]+$/, '')
  return first === heading.toLowerCase() ? paragraphs.slice(1) : paragraphs
}

/** Shown beside the subject in a list of mails: the sum, then the first sentence that is not a greeting. */
function preview(input: RelanceBodyInput, before: string[]): string {
  const { colon } = RELANCE_WORDS[input.locale]
  const said = before.find((paragraph) => paragraph.length > 30) ?? ''
  const sentence = said.replace(/\s*\n\s*/g, ' ')
  const short =
    sentence.length > 110 ? `${sentence.slice(0, 110).replace(/\s+\S*$/, '')}…` : sentence
  return `${amountLabel(input)}${colon}${input.remainder}. ${short}`.trim()
}

function contactOf({ creditor }: RelanceBodyInput, signature: string): string[] {
  return [creditor.phone, creditor.email].filter(
    (contact): contact is string =>
      contact !== null && contact !== '' && !signature.includes(contact)
  )
}

function transferRows({ locale, payment }: RelanceBodyInput): RelanceLetter['transferRows'] {
  const words = RELANCE_WORDS[locale]
  if (!payment.iban) {
    return []
  }
  const holder = payment.holder
    ? [{ label: words.holder, value: payment.holder, isCode: false }]
    : []
  return [
    ...holder,
    { label: words.iban, value: inFours(payment.iban), isCode: true },
    { label: words.reference, value: payment.reference, isCode: true },
  ]
}

const inFours = (iban: string) =>
  iban
    .replace(/\s+/g, '')
    .replace(/(.{4})(?=.)/g, '$1 ')
    .trim()

/** The client's own page first: it also offers to pay. */
function actionOf({ locale, answerUrl, payment }: RelanceBodyInput): RelanceLetter['action'] {
  const words = RELANCE_WORDS[locale]
  const answer = safeLink(answerUrl)
  if (answer) {
    return { url: answer, label: words.answer, hint: words.answerHint }
  }
  const pay = safeLink(payment.link)
  return pay ? { url: pay, label: words.payOnline, hint: words.payHint } : null
}

/** How to pay stands in the mail itself (rule 6), whatever other page it leads to. */
function payOnlineOf({ locale, answerUrl, payment }: RelanceBodyInput): RelanceLetter['payOnline'] {
  const url = safeLink(payment.link)
  return url && safeLink(answerUrl) ? { url, label: RELANCE_WORDS[locale].payOnline } : null
}

function footerOf(input: RelanceBodyInput): string {
  const { locale, clientName, creditor, attachmentNote, footerNote } = input
  const who = RELANCE_WORDS[locale].footer({
    clientName,
    creditorName: creditor.name,
    siret: creditor.siret && grouped(creditor.siret),
  })
  return [attachmentNote, who, footerNote].filter(Boolean).join(' ')
}

/** 853 412 070 00015 */
function grouped(siret: string): string {
  const digits = siret.replace(/\s+/g, '')
  return /^\d{14}$/.test(digits)
    ? `${digits.slice(0, 3)}\u00a0${digits.slice(3, 6)}\u00a0${digits.slice(6, 9)}\u00a0${digits.slice(9)}`
    : siret
}
