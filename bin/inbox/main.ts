/** The inbox alone, for `npm run dev`: node bin/inbox/main.ts [folder] */
import { startInbox } from './inbox.ts'

const inbox = await startInbox({ folder: process.argv[2] ?? '.data/inbox' })
console.log(`Dev inbox: ${inbox.url} (SMTP on 127.0.0.1:${inbox.smtpPort})`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => inbox.close())
}
