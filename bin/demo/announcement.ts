import { relative } from 'node:path'
import type { StoredMessage } from '../inbox/store.ts'
import type { DataFolder } from './data_folder.ts'
import type { Launched } from './launched.ts'

/** What a newcomer reads once everything runs. */
export function announcement({ baseUrl, inboxUrl, prepared }: Launched, data: DataFolder): string {
  const { login, next } = prepared
  const folder = relative(process.cwd(), data.path)

  return [
    '',
    '  Rubis is running.',
    '',
    `  Application   ${baseUrl}`,
    `                log in as ${login.email} with the password ${login.password}`,
    `  Dev inbox     ${inboxUrl}   every mail lands there, none leaves this machine`,
    `  Logs          ${folder}/logs/`,
    '',
    '  What happens next',
    ...next.map(({ at, text }) => `    ${when(at).padEnd(18)}${text}`),
    '',
    '  Ctrl-C stops everything and keeps the data (--reset starts fresh).',
    '',
  ].join('\n')
}

/** One line per mail that reaches the inbox. */
export function mailLine({ summary }: StoredMessage): string {
  const time = new Date(summary.Created).toLocaleTimeString('en-GB')
  const to = summary.To.map((recipient) => recipient.Address).join(', ')
  return `  ${time}  mail to ${to}: « ${summary.Subject} »`
}

/** How far away an instant is: `now`, `in 45 s`, `in 3 min`, or its local date and time. */
function when(at: string | null): string {
  if (at === null) {
    return ''
  }

  const seconds = Math.round((new Date(at).getTime() - Date.now()) / 1000)
  if (seconds <= 0) {
    return 'now'
  }
  if (seconds < 120) {
    return `in ${seconds} s`
  }
  if (seconds < 7_200) {
    return `in ${Math.round(seconds / 60)} min`
  }
  return new Date(at).toLocaleString('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })
}
