const WITH_ACCENTS = 'àâäáãåçéèêëíìîïñóòôöõúùûüýÿ'
const WITHOUT = 'aaaaaaceeeeiiiinooooouuuuyy'

/** SQL that folds a column as `fold` folds what is searched: case and French accents do not count. */
export const foldedSql = (column: string) =>
  `translate(lower(${column}), '${WITH_ACCENTS}', '${WITHOUT}')`

/** What a person typed, as the columns are folded. */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .normalize('NFC')
    .trim()
}

/** What `LIKE` takes for itself is meant as typed. */
const literally = (text: string) => text.replace(/[\\%_]/g, '\\$&')

/**
 * The pattern of a folded column that holds what a person typed. `LIKE`, not `strpos`: only it can
 * use the trigram indexes.
 */
export const containing = (typed: string) => `%${literally(fold(typed))}%`

/** Fewer than three letters make no trigram unless they begin a word: then they must begin the text. */
export const startingOrContaining = (typed: string) =>
  fold(typed).length < 3 ? `${literally(fold(typed))}%` : containing(typed)

/** The expression of the trigram index on numbers of invoices. */
export const NUMERO_SQL = 'lower(invoices.numero COLLATE "C")'
