const LOCAL_PART = /^[a-z0-9.!#$%&*+/=?^_`{|}~-]+$/
const DOMAIN =
  /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/**
 * One mailbox, in lower case: no quotes, spaces, commas or letters outside ASCII, which mail software
 * reads in more than one way (a quoted local part has sent mail to another host than the one that was
 * checked).
 */
export function isMailbox(text: string): boolean {
  const [local, domain, ...more] = text.split('@')
  return (
    more.length === 0 &&
    text.length <= 254 &&
    LOCAL_PART.test(local) &&
    local.length <= 64 &&
    !local.startsWith('.') &&
    !local.endsWith('.') &&
    !local.includes('..') &&
    DOMAIN.test(domain ?? '')
  )
}

/** « c…@lefevre.example »: recognised by its owner, told to nobody else. */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@')
  return `${address.slice(0, 1)}…${address.slice(at)}`
}
