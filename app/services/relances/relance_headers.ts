import config from '#config/relances'
import type { StartRow } from '#services/relances/start_facts'
import type { ClientUrls } from '#values/client_urls'

type HeaderFacts = Pick<StartRow, 'invoice_id' | 'previous_message_id' | 'task_id' | 'tone'>

/** What a reminder says to mail programs. `urls` are those of the link that it mints. */
export const relanceHeaders = (row: HeaderFacts, messageIdHeader: string, urls: ClientUrls) => ({
  ...threadHeaders(row, messageIdHeader),
  ...optOutHeaders(row, urls),
})

/**
 * All reminders of an invoice are one conversation: the same synthetic root, then the one before
 * (RFC 5322 §3.6.4). RFC 3834 keeps out-of-office robots from answering a robot.
 */
function threadHeaders(row: HeaderFacts, messageIdHeader: string): Record<string, string> {
  const root = `<invoice.${row.invoice_id}@${config.mailDomain}>`
  const previous = row.previous_message_id
  return {
    'Message-ID': messageIdHeader,
    'References': previous ? `${root} ${previous}` : root,
    'In-Reply-To': previous ?? root,
    'Auto-Submitted': 'auto-generated',
    'X-Rubis-Task': row.task_id,
  }
}

/**
 * One click in the reader's own mail program (RFC 8058), which only an https address may offer. Not on
 * a formal notice: it is owed to its reader once, and no list sent it.
 */
function optOutHeaders({ tone }: HeaderFacts, { optOut }: ClientUrls): Record<string, string> {
  return tone === 'mise_en_demeure' || !optOut.startsWith('https:')
    ? {}
    : {
        'List-Unsubscribe': `<${optOut}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }
}
