import { safeLink } from '#mails/prose'
import type { RelanceBodyInput } from '#mails/relance_body'
import type { RelanceLetter } from '#mails/relance_letter'
import { amountLabel, RELANCE_WORDS } from '#mails/relance_words'

const RULE = '-'.repeat(40)

/** The plain-text body: the same letter, set by hand for those who read without HTML. */
export function relanceText(input: RelanceBodyInput, letter: RelanceLetter): string {
  const blocks = [
    heading(input),
    ...letter.before,
    [RULE, ...amounts(input), ...wayToPay(input, letter), RULE].join('\n'),
    ...letter.after,
    signing(letter),
    footer(input, letter),
  ]
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`
}

function heading({ locale, tone, creditor, clientName }: RelanceBodyInput): string {
  const words = RELANCE_WORDS[locale]
  const sender = [creditor.name, creditor.detailLine].filter(Boolean).join('\n')
  return tone === 'mise_en_demeure'
    ? `${sender}\n\n${words.attention} ${clientName}\n\n${words.formalHeading.toUpperCase()}`
    : sender
}

function amounts(input: RelanceBodyInput): string[] {
  const { colon } = RELANCE_WORDS[input.locale]
  return [
    `${amountLabel(input)}${colon}${input.remainder}`,
    ...input.lines.map((line) => `  ${line.label}${colon}${line.amount}`),
  ]
}

function wayToPay(
  { locale }: RelanceBodyInput,
  { transferRows, action, payOnline }: RelanceLetter
): string[] {
  const { transfer, colon } = RELANCE_WORDS[locale]
  const rows = transferRows.map(({ label, value }) => `  ${label}${colon}${value}`)
  return [
    ...(rows.length > 0 ? ['', transfer, ...rows] : []),
    ...(payOnline ? ['', `${payOnline.label}${colon}${payOnline.url}`] : []),
    ...(action ? ['', `${action.label}${colon}${action.url}`, action.hint] : []),
  ]
}

function signing({ closing, signature, contact }: RelanceLetter): string {
  return [closing, ...signature, contact.join(' · ')].filter(Boolean).join('\n')
}

function footer({ locale, optOutUrl }: RelanceBodyInput, letter: RelanceLetter): string {
  const { optOut, colon } = RELANCE_WORDS[locale]
  const link = safeLink(optOutUrl)
  return ['-- ', letter.footer, link && `${optOut}${colon}${link}`].filter(Boolean).join('\n')
}
