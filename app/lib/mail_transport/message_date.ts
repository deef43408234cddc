/**
 * The instant a message was made, read from its UUIDv7 (RFC 9562, section 5.7: 48 bits of Unix
 * milliseconds), so that the same message always has the same Date header. Any other id: now.
 */
export function messageDate(id: string): Date {
  const isVersion7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i.test(
    id
  )
  return isVersion7 ? new Date(Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)) : new Date()
}
