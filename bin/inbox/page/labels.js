// How numbers, dates and people read in French.

export const plural = (count, one, many) =>
  `${count.toLocaleString('fr-FR')}\u00a0${count > 1 ? many : one}`

export const person = ({ Name, Address }) => (Name ? `${Name} <${Address}>` : Address)
export const people = (addresses) => addresses.map(person).join(', ')

export function timeLabel(date) {
  const isToday = date.toDateString() === new Date().toDateString()
  return isToday
    ? date.toLocaleTimeString('fr-FR', { hour: '2-digit', minute: '2-digit' })
    : date.toLocaleDateString('fr-FR', { day: 'numeric', month: 'short' })
}

export const fullTime = (date) =>
  date.toLocaleString('fr-FR', { dateStyle: 'full', timeStyle: 'medium' })

export function size(bytes) {
  const kilo = bytes / 1024
  return kilo < 1024
    ? `${Math.max(1, Math.round(kilo)).toLocaleString('fr-FR')}\u00a0Ko`
    : `${(kilo / 1024).toLocaleString('fr-FR', { maximumFractionDigits: 1 })}\u00a0Mo`
}
