import { expect, test } from 'vitest'
import { isMailbox } from './mailbox.ts'

test.each(['a@b.fr', ' camille.martin+factures@atelier.example.fr ', 'é@b.fr'])(
  'an address: %s',
  (typed) => expect(isMailbox(typed)).toBe(true)
)

test.each(['', 'camille', 'a@b', 'a@b.', 'a@.fr', 'a@@b.fr', 'a b@c.fr', 'a@b.fr, c@d.fr'])(
  'no address: %s',
  (typed) => expect(isMailbox(typed)).toBe(false)
)
