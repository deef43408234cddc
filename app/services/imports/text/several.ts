import type { FoundNumber } from './numbers.js'
import type { TextPage } from './text_page.js'

/** A number that its label announces well: weaker ones are references. */
const ANNOUNCED = 0.4

/** `F-12` and `F-13` are two invoices, `F-12` and `4500123` are not. */
const makeOf = (numero: string) => numero.replace(/\d+/g, '0').toUpperCase()

const bare = (text: string) => text.replace(/\s/g, '').toUpperCase()

/**
 * The numbers of the invoices in one file, when its pages announce several of the same make and no page
 * repeats the number of another. Empty for one invoice, whatever the number of its pages.
 */
export function invoicesInFile(
  found: readonly FoundNumber[],
  pages: readonly TextPage[]
): string[] {
  const bestOfPage = pages.flatMap((page) => {
    const [best] = found.filter((one) => one.page === page && one.score > ANNOUNCED)
    return best ? [best] : []
  })
  const numbers = [...new Map(bestOfPage.map((one) => [bare(one.numero), one])).values()]
  const [first] = numbers
  const alike = numbers.filter((one) => makeOf(one.numero) === makeOf(first.numero))
  const isElsewhere = (one: FoundNumber) =>
    bestOfPage
      .filter(({ numero }) => bare(numero) !== bare(one.numero))
      .some(({ page }) => page.cells.some(({ text }) => bare(text).includes(bare(one.numero))))
  const isRepeated = alike.some(isElsewhere)
  return alike.length > 1 && !isRepeated ? alike.map(({ numero }) => numero) : []
}
