import { test } from '@japa/runner'
import { isStrongMatch, matchClients } from '#values/imports/client_match'

const delmas = {
  id: 'delmas',
  name: 'Librairie Delmas SARL',
  siren: '732829320',
  emails: ['compta@delmas.example'],
}
const horizon = { id: 'horizon', name: 'Groupe Horizon', siren: null, emails: [] }
const nobody = { name: null, email: null, siren: null }

test.group('Which client an invoice is for', () => {
  test('{name}')
    .with([
      {
        name: 'the register number decides, whatever the name',
        read: { ...nobody, name: 'Delmas & fils', siren: '732829320' },
        best: { clientId: 'delmas', reason: 'siren', score: 1 },
      },
      {
        name: 'an address is one of its clients',
        read: { ...nobody, email: 'Compta@Delmas.example' },
        best: { clientId: 'delmas', reason: 'email', score: 0.95 },
      },
      {
        name: 'a legal form more or less is the same name',
        read: { ...nobody, name: 'LIBRAIRIE DELMAS' },
        best: { clientId: 'delmas', reason: 'name', score: 0.97 },
      },
      {
        name: 'another register number is somebody else of the same name',
        read: { ...nobody, name: 'Librairie Delmas', siren: '443061841' },
        best: { clientId: 'delmas', reason: 'name', score: 0.5 },
      },
      {
        name: 'and somebody else at the same address',
        read: { ...nobody, email: 'compta@delmas.example', siren: '443061841' },
        best: { clientId: 'delmas', reason: 'email', score: 0.8 },
      },
    ])
    .run(({ assert }, { read, best }) => {
      assert.deepEqual(matchClients(read, [horizon, delmas])[0], best)
    })

  test('a name that is only alike is shown, and decides nothing', ({ assert }) => {
    const [match] = matchClients({ ...nobody, name: 'Librairie Delmaz' }, [horizon, delmas])
    assert.equal(match.clientId, 'delmas')
    assert.isFalse(isStrongMatch(match))
  })

  test('two clients of one name: neither is taken by itself', ({ assert }) => {
    const twin = { ...delmas, id: 'twin', siren: null, emails: [] }
    const matches = matchClients({ ...nobody, name: 'Librairie Delmas' }, [delmas, twin])
    assert.sameMembers(
      matches.map(({ clientId }) => clientId),
      ['delmas', 'twin']
    )
    assert.isFalse(matches.some(isStrongMatch))
  })

  test('nothing read is nobody', ({ assert }) => {
    assert.isEmpty(matchClients(nobody, [delmas, horizon]))
    assert.isEmpty(matchClients({ ...nobody, name: 'Hôtel des Remparts' }, [delmas, horizon]))
    assert.isFalse(isStrongMatch(null))
  })
})
