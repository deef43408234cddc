import type { Address } from './message.ts'
import type { StoredMessage } from './store.ts'

type Test = (message: StoredMessage) => boolean

/**
 * A subset of Mailpit's search language: words and "phrases" anywhere, `from: to: cc: bcc:
 * reply-to: subject: message-id:`, `is:read is:unread has:attachment`, and `-` or `!` to negate.
 * All terms must hold.
 */
export function matcher(query: string): Test {
  const tests = [...query.matchAll(/([-!]?)(?:([a-z-]+):)?(?:"([^"]*)"|(\S+))/gi)].map(
    ([, negation, field, phrase, word]) => {
      const test = termTest(field?.toLowerCase(), (phrase ?? word ?? '').toLowerCase())
      return negation ? (message: StoredMessage) => !test(message) : test
    }
  )
  return (message) => tests.every((test) => test(message))
}

function termTest(field: string | undefined, value: string): Test {
  switch (field) {
    case 'from':
      return ({ summary }) => names([summary.From]).includes(value)
    case 'to':
      return ({ summary }) => names(summary.To).includes(value)
    case 'cc':
      return ({ summary }) => names(summary.Cc).includes(value)
    case 'bcc':
      return ({ summary }) => names(summary.Bcc).includes(value)
    case 'reply-to':
      return ({ summary }) => names(summary.ReplyTo).includes(value)
    case 'subject':
      return ({ summary }) => summary.Subject.toLowerCase().includes(value)
    case 'message-id':
      return ({ summary }) => summary.MessageID.toLowerCase().includes(value)
    case 'is':
      return ({ summary }) => summary.Read === (value === 'read')
    case 'has':
      return ({ summary }) => summary.Attachments > 0
    case undefined:
      return anywhere(value)
    default:
      return anywhere(`${field}:${value}`)
  }
}

const anywhere =
  (value: string): Test =>
  ({ summary, text }) =>
    text.includes(value) ||
    summary.Subject.toLowerCase().includes(value) ||
    names([summary.From, ...summary.To, ...summary.Cc, ...summary.Bcc]).includes(value)

const names = (addresses: Address[]) =>
  addresses
    .map(({ Name, Address: address }) => `${Name} ${address}`)
    .join(' ')
    .toLowerCase()
