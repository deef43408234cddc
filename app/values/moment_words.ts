import type { DateTime } from 'luxon'

/**
 * « lundi 30 novembre à 9 h 12 », « au lundi 30 novembre à 20 h »: `on` names the moment, `until`
 * what lasts up to it.
 */
export function momentWords(
  at: DateTime,
  locale: 'fr' | 'en',
  timeZone: string,
  role: 'on' | 'until'
): string {
  const local = at.setZone(timeZone).setLocale(locale)
  if (locale === 'en') {
    return `${role === 'on' ? 'on ' : ''}${local.toFormat("cccc d LLLL 'at' HH:mm")}`
  }
  const minutes = local.minute === 0 ? '' : `\u00a0${local.toFormat('mm')}`
  const day = local.day === 1 ? '1er' : local.day
  const words = `${local.weekdayLong} ${day} ${local.monthLong} à ${local.hour}\u00a0h${minutes}`
  return role === 'on' ? `le ${words}` : `au ${words}`
}
