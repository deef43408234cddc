import type { Tone } from '#values/tones'

/** A piece of a text that deserves a second look, and where it begins, from 0. */
export interface Excerpt {
  excerpt: string
  at: number
}

export interface LintWarning extends Excerpt {
  code: 'harsh_word'
}

/**
 * Late-payment penalties and the fixed compensation of 40 €, as people write them. « 1 040 € » is an
 * amount like another.
 */
const PENALTIES =
  /p[ée]nalit[ée]s?|int[ée]r[êe]ts? (?:de retard|moratoires?)|indemnit[ée] forfaitaire|frais de recouvrement|L\.?\s?441-(?:6|10)|D\.?\s?441-5|(?<![\d.,]|\d\s)40(?:[.,]00)?\s?(?:€|euros?(?!\p{L})|EUR(?!\p{L}))|late (?:payment )?(?:fees?|interest)|penalt(?:y|ies)|recovery costs/iu

/** What nobody writes to a client they mean to keep. */
const HARSH: Record<'amical' | 'courtois', RegExp> = {
  amical:
    /mise en demeure|huissier|commissaire de justice|tribunal|injonction|avocat|contentieux|poursuites?(?! d)|recouvrement|sans délai|immédiatement|dernier rappel|ultime|p[ée]nalit[ée]s?|formal notice|bailiff|(?:to|in) court|court (?:action|order|proceedings)|lawyer|solicitor|legal action|debt collect(?:ion|or)|immediately|final reminder/giu,
  courtois:
    /mise en demeure|huissier|commissaire de justice|tribunal|injonction|avocat|poursuites? judiciaires?|formal notice|bailiff|court order|lawyer|solicitor|legal action|debt collect(?:ion|or)/giu,
}

/** Where a text first names penalties or the 40 €, which a consumer never owes; null when it does not. */
export function findPenalties(text: string): Excerpt | null {
  const found = PENALTIES.exec(text)
  return found && { excerpt: found[0], at: found.index }
}

/** Words that threaten, in a step whose tone does not. Advice: a person may keep them. */
export function lintTone(text: string, tone: Tone): LintWarning[] {
  if (tone !== 'amical' && tone !== 'courtois') {
    return []
  }
  return [...text.matchAll(HARSH[tone])]
    .filter((found) => isWholeWord(text, found.index, found[0].length))
    .map((found) => ({ code: 'harsh_word', excerpt: found[0], at: found.index }))
}

/** « avocat » threatens, « avocatier » does not: only whole words are looked at. */
function isWholeWord(text: string, at: number, length: number): boolean {
  const isLetter = (character: string | undefined) => /\p{L}/u.test(character ?? '')
  return !isLetter(text[at - 1]) && !isLetter(text[at + length])
}
