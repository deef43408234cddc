import { datesIn } from '#values/reading/date_text'
import { hasLegalForm } from '#values/reading/party_name'
import { isStreet, isTown, type Block } from './addresses.js'
import { NOT_A_NAME } from './labels/party_labels.js'
import { fold, type Cell } from './text_page.js'

const CIVILITY =
  /^(m\.|mr|mme|mlle|mrs|ms|dr|monsieur|madame|mademoiselle|herr|frau|herrn|sr|sra)\.?( |$)/

/** Words that come before a name on its own line. */
const BEFORE_NAME =
  /^(attn|attention|a l.attention de|z\. ?hd\.?|c\/o|societe|sté|ste|nom|name|raison sociale|firma|company|entreprise|client)\s*[:.-]\s*/

/** Could this line be the name of a person or a firm? */
export function isName(text: string): boolean {
  const folded = fold(text)
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const digits = text.match(/\d/g)?.length ?? 0
  return (
    text.length >= 2 &&
    text.length <= 70 &&
    letters >= 2 &&
    digits <= letters &&
    digits <= 6 &&
    !NOT_A_NAME.test(folded) &&
    !/[@{}<>=€$]|www\.|https?:|\.(fr|com|net|org|eu)(?!\w)|:$/.test(folded) &&
    !/\d{2}([ .]\d{2}){3}/.test(text) &&
    datesIn(text).length === 0 &&
    /\p{Lu}|^\p{L}/u.test(text) &&
    text.split(' ').length <= 9 &&
    !isLegalFormAlone(text)
  )
}

const isLegalFormAlone = (text: string) =>
  hasLegalForm(text) &&
  text.trim().split(/\s+/).length === 1 &&
  /^[\p{L}.]{2,5}$/u.test(text.trim())

/** A name alone: its address on the same line, its label and its number are left out. */
export function nameIn(text: string): string {
  const bare = text.slice(BEFORE_NAME.exec(fold(text))?.[0].length ?? 0)
  const [first] = bare.split(/\s+[-–—·|•]\s(?=.*\d)|,\s(?=.*\d)|\s*\(|\s{2,}|;\s/)
  return first.replace(/^[\s:.\-–•]+|[\s:,;\-–•]+$/g, '')
}

export interface NamedLine {
  name: string
  cell: Cell
}

/**
 * The name at the head of an address: the first line that could be one, or the firm under the person it
 * is addressed to.
 */
export function nameOfBlock({ cells }: Block): NamedLine | null {
  const lines = cells
    .slice(0, 5)
    .map((cell) => ({ cell, name: nameIn(cell.text) }))
    .filter(({ cell, name }) => isName(name) && !isStreet(cell) && !isTown(cell))
  const [first, second] = lines
  if (!first) {
    return null
  }
  const isPerson =
    CIVILITY.test(first.cell.folded) || /^(attn|attention|a l.attention)/.test(first.cell.folded)
  const isFirm = second && cells.indexOf(second.cell) <= cells.indexOf(first.cell) + 1
  if (
    isFirm &&
    ((isPerson && !CIVILITY.test(second.cell.folded)) ||
      (hasLegalForm(second.name) && !hasLegalForm(first.name) && second.name.split(' ').length > 1))
  ) {
    return second
  }
  return first
}
