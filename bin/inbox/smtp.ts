import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server'
import type { MessageStore, StoredMessage } from './store.ts'

const MAX_MESSAGE_BYTES = 40 * 1024 * 1024

/** Accepts every message for everybody, with or without a password, and keeps it. */
export function createSmtpServer(store: MessageStore, onMessage: (message: StoredMessage) => void) {
  const server = new SMTPServer({
    banner: 'Rubis dev inbox',
    authOptional: true,
    allowInsecureAuth: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    size: MAX_MESSAGE_BYTES,
    closeTimeout: 500,
    logger: false,
    onAuth: (auth, _session, callback) => callback(null, { user: auth.username ?? 'anyone' }),
    onData: (stream, session, callback) => {
      receive(store, stream, session).then(
        (message) => {
          onMessage(message)
          // The types forget the second argument: the text after 250.
          const reply = callback as (error: null, text: string) => void
          reply(null, `OK: queued as ${message.summary.ID}`)
        },
        (error) => callback(error)
      )
    },
  })
  // A client that hangs up is its own affair; the listener keeps the process alive.
  server.on('error', () => {})
  return server
}

async function receive(
  store: MessageStore,
  stream: SMTPServerDataStream,
  session: SMTPServerSession
): Promise<StoredMessage> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) {
    chunks.push(chunk)
  }
  if (stream.sizeExceeded) {
    throw Object.assign(new Error('Message too large'), { responseCode: 552 })
  }

  const { mailFrom, rcptTo } = session.envelope
  return store.add(Buffer.concat(chunks), {
    from: mailFrom ? mailFrom.address : '',
    to: rcptTo.map(({ address }) => address),
  })
}
