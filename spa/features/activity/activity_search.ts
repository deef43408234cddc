import { address, like, oneOf, type AddressOf } from '../../lib/address.ts'

export const TOPICS = [
  'reminders',
  'notices',
  'money',
  'invoices',
  'stops',
  'answers',
  'clients',
  'account',
] as const

export const ACTORS = ['user', 'client', 'system'] as const

const day = like(/^\d{4}-\d{2}-\d{2}$/)
const uuid = like(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** What the log is narrowed to lives in its address; what this version does not know falls away. */
export const activitySearch = address({
  sujet: oneOf(TOPICS),
  par: oneOf(ACTORS),
  client: uuid,
  facture: uuid,
  du: day,
  au: day,
})

export type ActivitySearch = AddressOf<typeof activitySearch>

export function activityQuery({ sujet, par, client, facture, du, au }: ActivitySearch) {
  return { topic: sujet, actor: par, clientId: client, invoiceId: facture, from: du, to: au }
}

export function isNarrowed(search: ActivitySearch) {
  return Object.values(search).some((value) => value !== undefined)
}
