/** What the provider tells of a mail that it took, or would not take. */
export const DELIVERY_FACTS = [
  'sent',
  'delivered',
  'delayed',
  'bounced',
  'complained',
  'undelivered',
] as const

export type DeliveryFact = (typeof DELIVERY_FACTS)[number]

export interface DeliveryEvent {
  fact: DeliveryFact
  /** ISO, as the provider dates it */
  at: string
  /** our own id of the message, in the tag that every mail carries; null for a mail without one */
  messageId: string | null
  /** the provider's id of the mail */
  providerId: string | null
  /** addresses, in lower case */
  recipients: string[]
  /** the address itself is dead: writing to it again only hurts the sender */
  isPermanent: boolean
}

/** `email.suppressed`: an address of the provider's own list, that it does not write to for anybody. */
const FACT_OF_TYPE: Record<string, DeliveryFact> = {
  'email.sent': 'sent',
  'email.delivered': 'delivered',
  'email.delivery_delayed': 'delayed',
  'email.bounced': 'bounced',
  'email.suppressed': 'bounced',
  'email.complained': 'complained',
  'email.failed': 'undelivered',
}

/** Facts that only a mail which left can have. */
export const provesThatItLeft = ({ fact }: DeliveryEvent) => fact !== 'undelivered'

/** The address is not to be written to any more, by whoever wrote. */
export const condemnsAddress = ({ fact, isPermanent }: DeliveryEvent) =>
  fact === 'complained' || (fact === 'bounced' && isPermanent)

/**
 * What an event of Resend says (resend.com/docs/webhooks/event-types).
 *
 * @param payload the body of the webhook, parsed
 * @returns null when it is about no delivery: opened, clicked, a contact, a domain
 */
export function readDeliveryEvent(payload: unknown): DeliveryEvent | null {
  const { type, created_at: at, data } = fieldsOf(payload)
  const fact = typeof type === 'string' ? FACT_OF_TYPE[type] : undefined
  if (!fact || typeof at !== 'string' || Number.isNaN(Date.parse(at))) {
    return null
  }
  const { email_id: providerId, to, tags, bounce } = fieldsOf(data)
  return {
    fact,
    at: new Date(at).toISOString(),
    messageId: tagNamed('message', tags),
    providerId: typeof providerId === 'string' ? providerId : null,
    recipients: [to].flat().flatMap((one) => (typeof one === 'string' ? [addressIn(one)] : [])),
    isPermanent: type === 'email.suppressed' || fieldsOf(bounce).type === 'Permanent',
  }
}

const fieldsOf = (value: unknown): Record<string, unknown> => Object(value)

/** Tags come as they were given, a list of names and values, or as one object. */
function tagNamed(name: string, tags: unknown): string | null {
  const value = Array.isArray(tags)
    ? fieldsOf(tags.find((tag) => fieldsOf(tag).name === name)).value
    : fieldsOf(tags)[name]
  return typeof value === 'string' ? value : null
}

/** `Anne <anne@client.example>` or the address alone. */
const addressIn = (mailbox: string) =>
  (/<([^<>]+)>\s*$/.exec(mailbox)?.[1] ?? mailbox).trim().toLowerCase()
