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
