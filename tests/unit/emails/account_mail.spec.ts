import { test } from '@japa/runner'
import { accountMail } from '#mails/account_mail'

const FACTS = { url: 'https://rubis.example/invitation#jeton', userName: null }

test.group('Mails about an account', () => {
  test('an invitation does not speak to a stranger of their account: {$self}')
    .with(['fr', 'en'] as const)
    .run(({ assert }, locale) => {
      const invitation = accountMail('invitation', {
        ...FACTS,
        locale,
        organizationName: 'Atelier Arnoux',
        personName: 'Camille Arnoux',
      })
      assert.notMatch(invitation.text, /votre compte|your account/)
      assert.match(
        accountMail('reset_password', { ...FACTS, locale }).text,
        /votre compte|your account/
      )
    })

  test('an IBAN that waits says until when the former one is shown', ({ assert }) => {
    const facts = { ...FACTS, organizationName: 'Atelier Arnoux', ibanEnd: '•••• 0189' }
    const french = accountMail('iban_changed', {
      ...facts,
      locale: 'fr',
      from: 'au mercredi 25 novembre à 9\u00a0h',
    })
    assert.include(
      french.text,
      'l’ancien jusqu’au mercredi 25 novembre à 9\u00a0h, puis le nouveau'
    )
    const english = accountMail('iban_changed', {
      ...facts,
      locale: 'en',
      from: 'Wednesday 25 November at 09:00',
    })
    assert.include(english.text, 'until Wednesday 25 November at 09:00, then the new one')
  })
})
