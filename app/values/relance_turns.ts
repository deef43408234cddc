/** A reminder that is due, as far as its turn is concerned. */
export interface DueRelance {
  id: string
  organizationId: string
  clientId: string
  /** milliseconds since the epoch */
  dueAt: number
}

const byDueDate = (a: DueRelance, b: DueRelance) =>
  a.dueAt - b.dueAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/**
 * Who is served in which order: one reminder per client, its oldest; the first of every organization,
 * then the second of each, so that one with thousands due does not keep the others waiting.
 */
export function inTurn<Relance extends DueRelance>(due: readonly Relance[]): Relance[] {
  const clients = new Set<string>()
  const served = new Map<string, number>()
  const turns: { relance: Relance; turn: number }[] = []
  for (const relance of due.toSorted(byDueDate)) {
    if (clients.has(relance.clientId)) {
      continue
    }
    clients.add(relance.clientId)
    const turn = (served.get(relance.organizationId) ?? 0) + 1
    served.set(relance.organizationId, turn)
    turns.push({ relance, turn })
  }
  return turns
    .sort((a, b) => a.turn - b.turn || byDueDate(a.relance, b.relance))
    .map(({ relance }) => relance)
}
