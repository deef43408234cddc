import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'
import { middleware } from '#start/kernel'
import { organizationRoutes } from '#start/routes/organization_routes'

const { identity } = controllers

/** Without a session. */
router
  .group(() => {
    router.post('account', [identity.Account, 'store']).as('account.store')
    router
      .post('account/verification', [identity.EmailVerification, 'store'])
      .as('account.verification.store')
    router
      .post('account/email_agreement', [identity.EmailChange, 'agree'])
      .as('account.email_agreement.store')
    router.post('password_resets', [identity.PasswordResets, 'store']).as('password_resets.store')
    router
      .post('password_resets/completion', [identity.PasswordResets, 'complete'])
      .as('password_resets.completion.store')
    router.post('session', [identity.Session, 'store']).as('session.store')
    router
      .post('session/second_factor', [identity.SecondFactor, 'store'])
      .as('session.second_factor.store')
    router
      .post('session/passkey/options', [identity.Passkeys, 'enterOptions'])
      .as('session.passkey.options')
    router.post('session/passkey', [identity.Passkeys, 'enter']).as('session.passkey.store')
  })
  .prefix('/api/v1')

organizationRoutes(() => {
  router.delete('session', [identity.Session, 'destroy']).as('session.destroy')
  router.post('session/proof', [identity.Proof, 'store']).as('session.proof.store')
  router
    .post('session/proof/passkey/options', [identity.Passkeys, 'proofOptions'])
    .as('session.proof.passkey.options')
  router
    .post('session/proof/passkey', [identity.Passkeys, 'prove'])
    .as('session.proof.passkey.store')

  router.get('me', [identity.Me, 'show']).as('me.show')
  router.patch('me', [identity.Me, 'update']).as('me.update')
  router.patch('me/preferences', [identity.Preferences, 'update']).as('me.preferences.update')
  router.post('me/verification', [identity.EmailVerification, 'resend']).as('me.verification.store')

  router.get('me/security', [identity.Security, 'show']).as('me.security.show')
  router.delete('me/sessions', [identity.SignIns, 'destroyOthers']).as('me.sessions.destroy_others')
  router.delete('me/sessions/:sign_in_id', [identity.SignIns, 'destroy']).as('me.sessions.destroy')
  router.delete('me/email_change', [identity.EmailChange, 'destroy']).as('me.email_change.destroy')

  /** An open session is not proof enough. */
  router
    .group(() => {
      router.delete('account', [identity.Account, 'destroy']).as('account.destroy')
      router.put('me/password', [identity.Password, 'update']).as('me.password.update')
      router.post('me/email_change', [identity.EmailChange, 'store']).as('me.email_change.store')
      router.post('me/totp', [identity.Totp, 'store']).as('me.totp.store')
      router
        .post('me/totp/confirmation', [identity.Totp, 'confirm'])
        .as('me.totp.confirmation.store')
      router.delete('me/totp', [identity.Totp, 'destroy']).as('me.totp.destroy')
      router.post('me/recovery_codes', [identity.Totp, 'renewCodes']).as('me.recovery_codes.store')
      router.post('me/passkeys/options', [identity.Passkeys, 'options']).as('me.passkeys.options')
      router.post('me/passkeys', [identity.Passkeys, 'store']).as('me.passkeys.store')
      router
        .delete('me/passkeys/:passkey_id', [identity.Passkeys, 'destroy'])
        .as('me.passkeys.destroy')
    })
    .use(middleware.fresh())
})
