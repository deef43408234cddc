import { test } from '@japa/runner'
import fc from 'fast-check'
import { inTurn, type DueRelance } from '#values/relance_turns'

const due = (id: string, organizationId: string, clientId: string, dueAt: number): DueRelance => ({
  id,
  organizationId,
  clientId,
  dueAt,
})

const idsOf = (relances: readonly DueRelance[]) => relances.map(({ id }) => id)

const relances: fc.Arbitrary<DueRelance[]> = fc
  .array(fc.record({ client: fc.nat(8), dueAt: fc.nat(20) }), { maxLength: 60 })
  .map((drawn) =>
    drawn.map(({ client, dueAt }, index) =>
      due(String(index).padStart(2, '0'), `o${client % 3}`, `c${client}`, dueAt)
    )
  )

test.group('Turns of due reminders', () => {
  test('organizations are served in turn, the one that waits longest first', ({ assert }) => {
    const order = inTurn([
      due('a1', 'a', 'c1', 1),
      due('a2', 'a', 'c2', 2),
      due('a3', 'a', 'c3', 3),
      due('b1', 'b', 'c4', 4),
    ])
    assert.deepEqual(idsOf(order), ['a1', 'b1', 'a2', 'a3'])
  })

  test('a client is served once, its oldest reminder', ({ assert }) => {
    const order = inTurn([due('late', 'a', 'c1', 5), due('early', 'a', 'c1', 1)])
    assert.deepEqual(idsOf(order), ['early'])
  })

  test('every client that waits has one turn, whatever else waits', () => {
    fc.assert(
      fc.property(relances, (waiting) => {
        const clients = inTurn(waiting).map(({ clientId }) => clientId)
        return (
          new Set(clients).size === clients.length &&
          waiting.every(({ clientId }) => clients.includes(clientId))
        )
      })
    )
  })

  test('no organization is ever two turns ahead of another that still waits', () => {
    fc.assert(
      fc.property(relances, (waiting) => {
        const order = inTurn(waiting)
        return order.every((_, served) => {
          const left = new Set(order.slice(served).map(({ organizationId }) => organizationId))
          const turns = [...left].map(
            (organization) =>
              order.slice(0, served).filter(({ organizationId }) => organizationId === organization)
                .length
          )
          const ahead = Math.max(
            0,
            ...['o0', 'o1', 'o2'].map(
              (organization) =>
                order
                  .slice(0, served)
                  .filter(({ organizationId }) => organizationId === organization).length
            )
          )
          return turns.every((turn) => ahead - turn <= 1)
        })
      })
    )
  })

  test('the order does not depend on the order in which they were found', () => {
    fc.assert(
      fc.property(relances, (waiting) => {
        const found = idsOf(inTurn(waiting)).join()
        return idsOf(inTurn(waiting.toReversed())).join() === found
      })
    )
  })
})
