import inboundMail from '#config/inbound_mail'

/** Where the organization's invoices may be forwarded to; null when no mail is received here. */
export const inboundAddressOf = ({ inboundToken }: { inboundToken: string }): string | null =>
  inboundMail.domain === null ? null : `factures+${inboundToken}@${inboundMail.domain}`

/** The token of the first address that is one of ours, whatever its case; null for none. */
export function tokenIn(addresses: readonly string[]): string | null {
  for (const address of addresses) {
    const [, token, domain] =
      /factures\+([0-9a-f]{16})@([a-z0-9.-]+)/.exec(address.toLowerCase()) ?? []
    if (token && domain === inboundMail.domain?.toLowerCase()) {
      return token
    }
  }
  return null
}
