import type { Server } from 'node:http'
import type { SMTPServer } from 'smtp-server'
import { freePortFrom } from '../network/free_port.ts'
import { createHttpServer } from './http.ts'
import { Receiving, type ReceivingOptions } from './receiving.ts'
import { createSmtpServer } from './smtp.ts'
import { MessageStore, type StoredMessage } from './store.ts'

const HOST = '127.0.0.1'

export interface InboxOptions {
  /** Where messages are kept; created when missing. */
  folder: string
  /** Tried first, then the next free one. */
  smtpPort?: number
  httpPort?: number
  /** Called once per accepted message, after it is on disk. */
  onMessage?: (message: StoredMessage) => void
  /** A domain whose mail the application is told about, as the provider does. */
  receiving?: ReceivingOptions
}

export interface Inbox {
  smtpPort: number
  url: string
  store: MessageStore
  /** Says where the application takes the webhooks of received mail. */
  tellTo(webhook: string): void
  close(): Promise<void>
}

/** Starts the dev inbox: SMTP in, web page and Mailpit's API out, both on 127.0.0.1 only. */
export async function startInbox({
  folder,
  smtpPort = 1025,
  httpPort = 8025,
  onMessage = () => {},
  receiving: received,
}: InboxOptions): Promise<Inbox> {
  const store = new MessageStore(folder)
  const receiving = received && new Receiving(received)
  const smtp = createSmtpServer(store, (message) => {
    onMessage(message)
    if (receiving?.isFor(message)) {
      void receiving.tell(store, message)
    }
  })
  const http = createHttpServer(store)

  const listeningSmtp = await listenFrom(smtpPort, (port) => listenSmtp(smtp, port))
  const listeningHttp = await listenFrom(httpPort, (port) => listenHttp(http, port))

  return {
    smtpPort: listeningSmtp,
    url: `http://localhost:${listeningHttp}`,
    store,
    tellTo(webhook) {
      if (receiving) {
        receiving.webhook = webhook
      }
    },
    async close() {
      receiving?.close()
      http.closeAllConnections()
      await Promise.all([
        new Promise<void>((resolve) => http.close(() => resolve())),
        new Promise<void>((resolve) => smtp.close(() => resolve())),
      ])
    },
  }
}

/** Listens on the first port from `preferred` on that is free, also when it is lost at the last moment. */
async function listenFrom(preferred: number, listen: (port: number) => Promise<void>) {
  const lost: number[] = []
  for (;;) {
    const port = await freePortFrom(preferred, lost)
    try {
      await listen(port)
      return port
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') {
        throw error
      }
      lost.push(port)
    }
  }
}

function listenHttp(server: Server, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, HOST, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

function listenSmtp(server: SMTPServer, port: number) {
  return new Promise<void>((resolve, reject) => {
    server.server.once('error', reject)
    server.listen(port, HOST, () => {
      server.server.off('error', reject)
      resolve()
    })
  })
}
