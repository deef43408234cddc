import { z } from 'zod'

export const TOPICS = [
  'reminders',
  'notices',
  'money',
  'invoices',
  'stops',
  'answers',
  'account',
] as const

export const ACTORS = ['user', 'client', 'system'] as const

const day = z.iso.date().optional().catch(undefined)
const uuid = z.uuid().optional().catch(undefined)

/** What the log is narrowed to lives in its address; what this version does not know falls away. */
export const activitySearch = z.object({
  sujet: z.enum(TOPICS).optional().catch(undefined),
  par: z.enum(ACTORS).optional().catch(undefined),
  client: uuid,
  facture: uuid,
  du: day,
  au: day,
})

export type ActivitySearch = z.infer<typeof activitySearch>

export function activityQuery({ sujet, par, client, facture, du, au }: ActivitySearch) {
  return { topic: sujet, actor: par, clientId: client, invoiceId: facture, from: du, to: au }
}

export function isNarrowed(search: ActivitySearch) {
  return Object.values(search).some((value) => value !== undefined)
}
