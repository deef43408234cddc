/** Which reminders a decision forbids or allows again: those of an invoice, a client, an organization. */
export interface Scope {
  organizationId: string
  clientId?: string
  invoiceId?: string
}

interface Entry {
  kind: 'stop' | 'go'
  /** why: a payment, a hold… Only the same reason undoes it. */
  reason: string
  scope: Scope
  /** Wall clock, milliseconds. */
  begun: number
  committed: number
}

export interface ObservedMail extends Required<Scope> {
  at: number
}

/**
 * What people were told and when, so that a mail can be held against it: once a decision that stops
 * reminders was acknowledged, none of its scope may be accepted until something that allows them
 * again has at least begun.
 */
export class Diary {
  #entries: Entry[] = []

  async write<Result>(
    kind: Entry['kind'],
    reason: string,
    scope: Scope,
    act: () => Promise<Result>
  ): Promise<Result> {
    const begun = Date.now()
    const result = await act()
    this.#entries.push({ kind, reason, scope, begun, committed: Date.now() })
    return result
  }

  /** The decision that this mail ignored, or null. */
  ignoredBy(mail: ObservedMail): Entry | null {
    const about = this.#entries.filter(({ scope }) => covers(scope, mail))
    return (
      about.find(
        (stop) =>
          stop.kind === 'stop' &&
          stop.committed < mail.at &&
          !about.some(
            (go) =>
              go.kind === 'go' &&
              go.reason === stop.reason &&
              go.committed > stop.begun &&
              go.begun < mail.at
          )
      ) ?? null
    )
  }
}

function covers(scope: Scope, mail: ObservedMail) {
  return (
    scope.organizationId === mail.organizationId &&
    (scope.clientId ?? mail.clientId) === mail.clientId &&
    (scope.invoiceId ?? mail.invoiceId) === mail.invoiceId
  )
}
