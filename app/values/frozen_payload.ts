interface Mailbox {
  name: string | null
  address: string
}

/**
 * A mail as it was decided, encrypted at rest in `outbound_messages`: sending it again puts the same
 * bytes on the wire. Attachments are named by hash; their bytes stay in the drive.
 */
export interface FrozenPayload {
  from: Mailbox
  to: Mailbox
  cc: Mailbox[]
  replyTo: Mailbox | null
  /** where the answer is read too, for whoever wants it; absent from the mails of before */
  repliesAlsoTo?: Mailbox
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  attachments: { filename: string; contentType: string; sha256: string; storageKey: string }[]
}
