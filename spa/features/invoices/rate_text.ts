/** « 12,15 % » from 1215 basis points: no decimals that say nothing. */
export function rateText(basisPoints: number, locale: string) {
  return new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 2,
  })
    .format(basisPoints / 10_000)
    .replace(/\u202f/g, '\u00a0')
}
