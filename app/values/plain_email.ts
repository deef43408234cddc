/** Providers that ignore the dots of the part before the @. */
const WITHOUT_DOTS = new Set(['gmail.com', 'googlemail.com'])

/** The mailbox behind an address: no alias after a plus, no dots where they mean nothing. */
export function plainEmail(email: string): string {
  const [local, domain = ''] = email.trim().toLowerCase().split('@')
  const [name] = local.split('+')
  const mailbox = WITHOUT_DOTS.has(domain) ? name.replaceAll('.', '') : name
  return `${mailbox}@${domain === 'googlemail.com' ? 'gmail.com' : domain}`
}
