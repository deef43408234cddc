import type { APIRequestContext } from 'playwright-core'

interface Listed {
  id: string
  name: string
  client: { name: string }
  status: string
  dueDate: string
  nextRelance: { id: string; status: string; tone: string } | null
}

/** Addresses lead to these things of the demo's data. */
export interface DemoIds {
  /** late, chased, its next reminder dated, its document kept */
  late: string
  lateRelance: string
  /** one of its reminders that left */
  lateSent: string
  lateDocument: string
  /** one of its reminders maybe left */
  unknown: string
  /** its mise en demeure waits for an approval */
  warning: string
  paid: string
  disputed: string
  client: string
  plan: string
}

/** Finds them as the signed-in person, through the API. */
export async function demoIds(request: APIRequestContext): Promise<DemoIds> {
  const read = async <Answer>(path: string): Promise<Answer> => {
    const answer = await request.get(path, { headers: { Accept: 'application/json' } })
    return ((await answer.json()) as { data: Answer }).data
  }
  const invoices = await read<Listed[]>('/api/v1/invoices?limit=50')
  const one = (is: (invoice: Listed) => boolean) => {
    const found = invoices.find(is)
    if (!found) {
      throw new Error('The demo has no such invoice')
    }
    return found
  }

  const late = one(({ client, nextRelance }) => {
    return client.name.startsWith('Agence Polaris') && nextRelance?.status === 'scheduled'
  })
  const { attachments } = await read<{ attachments: { id: string }[] }>(
    `/api/v1/invoices/${late.id}`
  )
  const relances = await read<Listed[]>(`/api/v1/invoices/${late.id}/relances`)
  const clients = await read<Listed[]>('/api/v1/clients')
  const plans = await read<Listed[]>('/api/v1/plans')

  return {
    late: late.id,
    lateRelance: late.nextRelance!.id,
    lateSent: relances.find(({ status }) => status === 'sent')!.id,
    lateDocument: attachments[0].id,
    unknown: one(({ nextRelance }) => nextRelance?.status === 'unknown').id,
    warning: one(({ nextRelance }) => nextRelance?.status === 'drafted').id,
    paid: one(({ status }) => status === 'paid').id,
    disputed: one(({ status }) => status === 'litigation').id,
    client: clients.find(({ name }) => name === late.client.name)!.id,
    plan: plans.find(({ name }) => name === 'Équilibré')!.id,
  }
}
