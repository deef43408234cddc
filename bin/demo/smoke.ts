import { setTimeout as sleep } from 'node:timers/promises'
import type { MessageSummary } from '../inbox/message.ts'
import type { ExpectedReminder } from './prepare.ts'

const POLL_MS = 250

interface Delivery {
  reminder: ExpectedReminder
  subject: string
}

/**
 * Waits until every expected reminder is in the inbox, asking the inbox as anybody could: over its
 * HTTP API. Each is reported once, when it arrives.
 *
 * @throws when time is up, naming what is missing; or when one reminder arrived twice
 */
export async function awaitDeliveries(
  inboxUrl: string,
  expected: ExpectedReminder[],
  patienceMs: number,
  report: (delivery: Delivery) => void
) {
  const missing = new Map(expected.map((reminder) => [reminder.taskId, reminder]))
  const arrived = new Set<string>()
  const seen = new Set<string>()
  const giveUpAt = Date.now() + patienceMs

  for (;;) {
    for (const message of await newMessages(inboxUrl, seen)) {
      const taskId = await taskOf(inboxUrl, message, expected)
      if (!taskId) {
        continue
      }
      if (arrived.has(taskId)) {
        throw new Error(`The same reminder arrived twice: « ${message.Subject} »`)
      }
      arrived.add(taskId)

      const reminder = missing.get(taskId)
      if (reminder) {
        missing.delete(taskId)
        report({ reminder, subject: message.Subject })
      }
    }

    if (missing.size === 0) {
      return
    }
    if (Date.now() > giveUpAt) {
      const list = [...missing.values()].map(
        ({ invoice, step, recipient }) => `  ${invoice}  ${step}  ${recipient}`
      )
      throw new Error(`Not delivered after ${patienceMs / 1000} s:\n${list.join('\n')}`)
    }
    await sleep(POLL_MS)
  }
}

async function newMessages(inboxUrl: string, seen: Set<string>): Promise<MessageSummary[]> {
  const response = await fetch(`${inboxUrl}/api/v1/messages?limit=1000`)
  const { messages } = (await response.json()) as { messages: MessageSummary[] }
  const fresh = messages.filter(({ ID }) => !seen.has(ID)).reverse()
  for (const { ID } of fresh) {
    seen.add(ID)
  }
  return fresh
}

/** The task a message belongs to, by its header. */
async function taskOf(inboxUrl: string, message: MessageSummary, expected: ExpectedReminder[]) {
  const response = await fetch(`${inboxUrl}/api/v1/message/${message.ID}/headers`)
  const headers = (await response.json()) as Record<string, string[]>
  const taskId = headers['X-Rubis-Task']?.[0]
  return expected.some((reminder) => reminder.taskId === taskId) ? taskId : null
}
