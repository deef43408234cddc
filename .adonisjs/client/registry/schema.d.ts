/* eslint-disable prettier/prettier */
/// <reference path="../manifest.d.ts" />

import type { ExtractBody, ExtractErrorResponse, ExtractQuery, ExtractQueryForGet, ExtractResponse } from '@tuyau/core/types'
import type { InferInput, SimpleError } from '@vinejs/vine/types'

export type ParamValue = string | number | bigint | boolean

export interface Registry {
  'account.store': {
    methods: ["POST"]
    pattern: '/api/v1/account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/account').createAccountValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/account').createAccountValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/account_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/account_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account.verification.store': {
    methods: ["POST"]
    pattern: '/api/v1/account/verification'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').linkValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').linkValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/email_verification_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/email_verification_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'account.email_agreement.store': {
    methods: ["POST"]
    pattern: '/api/v1/account/email_agreement'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').linkValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').linkValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['agree']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['agree']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'password_resets.store': {
    methods: ["POST"]
    pattern: '/api/v1/password_resets'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').askResetValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').askResetValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/password_resets_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/password_resets_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'password_resets.completion.store': {
    methods: ["POST"]
    pattern: '/api/v1/password_resets/completion'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').resetPasswordValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').resetPasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/password_resets_controller').default['complete']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/password_resets_controller').default['complete']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.store': {
    methods: ["POST"]
    pattern: '/api/v1/session'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/account').createSessionValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/account').createSessionValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/session_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/session_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.second_factor.store': {
    methods: ["POST"]
    pattern: '/api/v1/session/second_factor'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').giveSecondFactorValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').giveSecondFactorValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/second_factor_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/second_factor_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.passkey.options': {
    methods: ["POST"]
    pattern: '/api/v1/session/passkey/options'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['enterOptions']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['enterOptions']>>>
    }
  }
  'session.passkey.store': {
    methods: ["POST"]
    pattern: '/api/v1/session/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/passkeys').enterWithPasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/passkeys').enterWithPasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['enter']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['enter']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/session'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/session_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/session_controller').default['destroy']>>>
    }
  }
  'session.proof.store': {
    methods: ["POST"]
    pattern: '/api/v1/session/proof'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').proveValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').proveValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/proof_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/proof_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.proof.passkey.options': {
    methods: ["POST"]
    pattern: '/api/v1/session/proof/passkey/options'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['proofOptions']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['proofOptions']>>>
    }
  }
  'session.proof.passkey.store': {
    methods: ["POST"]
    pattern: '/api/v1/session/proof/passkey'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/passkeys').usePasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/passkeys').usePasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['prove']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['prove']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/me'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/me_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/me_controller').default['show']>>>
    }
  }
  'me.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/me'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').updateProfileValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').updateProfileValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/me_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/me_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.preferences.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/me/preferences'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/preferences').updatePreferencesValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/preferences').updatePreferencesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/preferences_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/preferences_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.verification.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/verification'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/email_verification_controller').default['resend']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/email_verification_controller').default['resend']>>>
    }
  }
  'me.security.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/me/security'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/security_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/security_controller').default['show']>>>
    }
  }
  'me.sessions.destroy_others': {
    methods: ["DELETE"]
    pattern: '/api/v1/me/sessions'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/sign_ins_controller').default['destroyOthers']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/sign_ins_controller').default['destroyOthers']>>>
    }
  }
  'me.sessions.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/me/sessions/:sign_in_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { sign_in_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/sign_ins_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/sign_ins_controller').default['destroy']>>>
    }
  }
  'me.email_change.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/me/email_change'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['destroy']>>>
    }
  }
  'account.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/account'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/account_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/account_controller').default['destroy']>>>
    }
  }
  'me.password.update': {
    methods: ["PUT"]
    pattern: '/api/v1/me/password'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').changePasswordValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').changePasswordValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/password_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/password_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.email_change.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/email_change'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').changeEmailValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').changeEmailValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/email_change_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.totp.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/totp'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['store']>>>
    }
  }
  'me.totp.confirmation.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/totp/confirmation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/security').confirmCodeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/security').confirmCodeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['confirm']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['confirm']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.totp.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/me/totp'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['destroy']>>>
    }
  }
  'me.recovery_codes.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/recovery_codes'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['renewCodes']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/totp_controller').default['renewCodes']>>>
    }
  }
  'me.passkeys.options': {
    methods: ["POST"]
    pattern: '/api/v1/me/passkeys/options'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['options']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['options']>>>
    }
  }
  'me.passkeys.store': {
    methods: ["POST"]
    pattern: '/api/v1/me/passkeys'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/passkeys').addPasskeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/passkeys').addPasskeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'me.passkeys.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/me/passkeys/:passkey_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { passkey_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/identity/passkeys_controller').default['destroy']>>>
    }
  }
  'today.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/today'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/today_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/today_controller').default['show']>>>
    }
  }
  'search.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/search'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/search').searchValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/search_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/search_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'activity.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/activity'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/activity').listActivityValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/activity_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/activity_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'activity.export': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/activity/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/activity').exportActivityValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/activity_export_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/activity_export_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'notifications.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/notifications'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/relance').pageValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/notifications_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/notifications_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'notifications.readings.store': {
    methods: ["POST"]
    pattern: '/api/v1/notifications/readings'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/all_notification_readings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/all_notification_readings_controller').default['store']>>>
    }
  }
  'notification_preferences.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/notification_preferences'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/notification_preferences_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/notification_preferences_controller').default['index']>>>
    }
  }
  'notification_preferences.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/notification_preferences'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/notification').setPreferenceValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/notification').setPreferenceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/notification_preferences_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/notification_preferences_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'notifications.reading.store': {
    methods: ["POST"]
    pattern: '/api/v1/notifications/:id/reading'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/notification_readings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/notification_readings_controller').default['store']>>>
    }
  }
  'checkins.answer.store': {
    methods: ["POST"]
    pattern: '/api/v1/checkins/:checkin_id/answer'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/checkin').answerCheckinValidator)>>
      paramsTuple: [ParamValue]
      params: { checkin_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/checkin').answerCheckinValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/checkin_answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/checkin_answers_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'promises.acknowledgement.store': {
    methods: ["POST"]
    pattern: '/api/v1/promises/:promise_id/acknowledgement'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { promise_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/home/promise_acknowledgements_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/home/promise_acknowledgements_controller').default['store']>>>
    }
  }
  'organization.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/organization'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_controller').default['show']>>>
    }
  }
  'organization.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/organization'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/organization').updateOrganizationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/organization').updateOrganizationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'organization.hold.store': {
    methods: ["POST"]
    pattern: '/api/v1/organization/hold'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/organization').holdOrganizationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/organization').holdOrganizationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_hold_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_hold_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'organization.hold.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/organization/hold'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_hold_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_hold_controller').default['destroy']>>>
    }
  }
  'organization.dry_run.store': {
    methods: ["POST"]
    pattern: '/api/v1/organization/dry_run'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_dry_run_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_dry_run_controller').default['store']>>>
    }
  }
  'organization.dry_run.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/organization/dry_run'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_dry_run_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_dry_run_controller').default['destroy']>>>
    }
  }
  'organization.erasure.store': {
    methods: ["POST"]
    pattern: '/api/v1/organization/erasure'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/organization').askErasureValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/organization').askErasureValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_erasure_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_erasure_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'organization.erasure.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/organization/erasure'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/organization_erasure_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/organization_erasure_controller').default['destroy']>>>
    }
  }
  'data_exports.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/data_exports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/data_exports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/data_exports_controller').default['index']>>>
    }
  }
  'data_exports.store': {
    methods: ["POST"]
    pattern: '/api/v1/data_exports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/data_exports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/data_exports_controller').default['store']>>>
    }
  }
  'data_exports.file.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/data_exports/:data_export_id/file'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { data_export_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/data_export_files_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/data_export_files_controller').default['show']>>>
    }
  }
  'clients.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/client').listClientsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.export': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/client').exportClientsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_exports_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.store': {
    methods: ["POST"]
    pattern: '/api/v1/clients'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').createClientValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/client').createClientValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['show']>>>
    }
  }
  'clients.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/clients/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').updateClientValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client').updateClientValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/clients/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/clients_controller').default['destroy']>>>
    }
  }
  'clients.activity.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/:client_id/activity'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/relance').pageValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_activity_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_activity_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.statement.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/:client_id/statement.pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/client').statementValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_statements_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_statements_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.plan.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/:client_id/plan'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/client').previewClientPlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_plan_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_plan_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.plan.update': {
    methods: ["PUT"]
    pattern: '/api/v1/clients/:client_id/plan'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').clientPlanValidator)>>
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client').clientPlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_plan_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_plan_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.merge_preview.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/clients/:client_id/merge_preview'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/client').mergeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.merges.store': {
    methods: ["POST"]
    pattern: '/api/v1/clients/:client_id/merges'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').mergeValidator)>>
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client').mergeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'clients.merges.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/client_merges/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_merges_controller').default['destroy']>>>
    }
  }
  'client_answers.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:invoice_id/client_answers'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_answers_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_answers_controller').default['index']>>>
    }
  }
  'client_answers.acceptance.store': {
    methods: ["POST"]
    pattern: '/api/v1/client_answers/:answer_id/acceptance'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { answer_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_answer_acceptances_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_answer_acceptances_controller').default['store']>>>
    }
  }
  'client_answers.refusal.store': {
    methods: ["POST"]
    pattern: '/api/v1/client_answers/:answer_id/refusal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { answer_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_answer_refusals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_answer_refusals_controller').default['store']>>>
    }
  }
  'client_replies.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:invoice_id/client_replies'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_replies_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_replies_controller').default['index']>>>
    }
  }
  'client_replies.triage.store': {
    methods: ["POST"]
    pattern: '/api/v1/reply_triages/:triage_id/decision'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client_reply').triageValidator)>>
      paramsTuple: [ParamValue]
      params: { triage_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client_reply').triageValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/reply_triages_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/reply_triages_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'client_replies.triage.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/reply_triages/:triage_id/decision'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { triage_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/reply_triages_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/reply_triages_controller').default['destroy']>>>
    }
  }
  'clients.holds.store': {
    methods: ["POST"]
    pattern: '/api/v1/clients/:client_id/holds'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').holdValidator)>>
      paramsTuple: [ParamValue]
      params: { client_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client').holdValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/clients/client_holds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/clients/client_holds_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/plans'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/plan').listPlansValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.store': {
    methods: ["POST"]
    pattern: '/api/v1/plans'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').createPlanValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').createPlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/plans/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['show']>>>
    }
  }
  'plans.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/plans/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').updatePlanValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').updatePlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/plans/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').archivePlanValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').archivePlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plans_controller').default['destroy']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.copies.store': {
    methods: ["POST"]
    pattern: '/api/v1/plans/:plan_id/copies'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plan_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plan_copies_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plan_copies_controller').default['store']>>>
    }
  }
  'plans.restoration.store': {
    methods: ["POST"]
    pattern: '/api/v1/plans/:plan_id/restoration'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plan_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plan_restorations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plan_restorations_controller').default['store']>>>
    }
  }
  'plans.versions.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/plans/:plan_id/versions'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { plan_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/plan').planVersionsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plan_versions_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plan_versions_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plans.change_previews.store': {
    methods: ["POST"]
    pattern: '/api/v1/plans/:plan_id/change_previews'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').previewPlanChangeValidator)>>
      paramsTuple: [ParamValue]
      params: { plan_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').previewPlanChangeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plan_change_previews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plan_change_previews_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'plan_templates.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/plan_templates'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/plan_templates_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/plan_templates_controller').default['index']>>>
    }
  }
  'template_previews.store': {
    methods: ["POST"]
    pattern: '/api/v1/template_previews'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').previewTemplateValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').previewTemplateValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/template_previews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/template_previews_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'template_tests.store': {
    methods: ["POST"]
    pattern: '/api/v1/template_tests'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/plan').previewTemplateValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/plan').previewTemplateValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/plans/template_tests_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/plans/template_tests_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/invoice_list').listInvoicesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').createInvoiceValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').createInvoiceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.totals': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/totals'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/invoice_list').totalInvoicesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_totals_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_totals_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.count': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/count'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/invoice_list').totalInvoicesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_count_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_count_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.export': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/invoice_list').exportInvoicesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_exports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_exports_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.operations.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/operations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice_operations').operateOnInvoicesValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice_operations').operateOnInvoicesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_operations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_operations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['show']>>>
    }
  }
  'invoices.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/invoices/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').updateInvoiceValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').updateInvoiceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoices_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.payments.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/payments'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').recordPaymentValidator)>>
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').recordPaymentValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_payments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_payments_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.payments.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/payments/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { invoice_id: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_payments_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_payments_controller').default['destroy']>>>
    }
  }
  'invoices.credit_notes.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/credit_notes'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').recordCreditNoteValidator)>>
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').recordCreditNoteValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_credit_notes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_credit_notes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.credit_notes.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/credit_notes/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { invoice_id: ParamValue; id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_credit_notes_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_credit_notes_controller').default['destroy']>>>
    }
  }
  'invoices.holds.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/holds'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/client').holdValidator)>>
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/client').holdValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/holds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/holds_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.freeze.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/freeze'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_freeze_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_freeze_controller').default['destroy']>>>
    }
  }
  'invoices.client_links.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/client_links'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_client_links_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_client_links_controller').default['destroy']>>>
    }
  }
  'invoices.litigation.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/litigation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').openLitigationValidator)>>
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').openLitigationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_litigation_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_litigation_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.litigation.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/litigation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_litigation_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_litigation_controller').default['destroy']>>>
    }
  }
  'invoices.cancellation.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/cancellation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_cancellation_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_cancellation_controller').default['store']>>>
    }
  }
  'invoices.cancellation.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/invoices/:invoice_id/cancellation'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_cancellation_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_cancellation_controller').default['destroy']>>>
    }
  }
  'invoices.plan.update': {
    methods: ["PUT"]
    pattern: '/api/v1/invoices/:invoice_id/plan'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/invoice').changePlanValidator)>>
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/invoice').changePlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_plan_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_plan_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.plan_preview': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:invoice_id/plan_preview'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/invoice').previewPlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_plan_preview_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_plan_preview_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invoices.timeline': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:invoice_id/timeline'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_timeline_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_timeline_controller').default['index']>>>
    }
  }
  'invoices.relances': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/invoices/:invoice_id/relances'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_relances_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_relances_controller').default['index']>>>
    }
  }
  'invoices.attachments.store': {
    methods: ["POST"]
    pattern: '/api/v1/invoices/:invoice_id/attachments'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invoice_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_attachments_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/invoice_attachments_controller').default['store']>>>
    }
  }
  'holds.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/holds/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/holds_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/holds_controller').default['destroy']>>>
    }
  }
  'attachments.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/attachments/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/attachments_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/attachments_controller').default['show']>>>
    }
  }
  'attachments.removal.store': {
    methods: ["POST"]
    pattern: '/api/v1/attachments/:attachment_id/removal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { attachment_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/attachment_removals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/attachment_removals_controller').default['store']>>>
    }
  }
  'attachments.removal.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/attachments/:attachment_id/removal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { attachment_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/invoices/attachment_removals_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/invoices/attachment_removals_controller').default['destroy']>>>
    }
  }
  'agenda.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/agenda'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/agenda').listAgendaValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/agenda_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/agenda_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'agenda.calendar': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/agenda/calendar'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/agenda').agendaCalendarValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/agenda_calendar_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/agenda_calendar_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'calendar_feed.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/calendar_feed'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['show']>>>
    }
  }
  'calendar_feed.store': {
    methods: ["POST"]
    pattern: '/api/v1/calendar_feed'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['store']>>>
    }
  }
  'calendar_feed.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/calendar_feed'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/calendar_feeds_controller').default['destroy']>>>
    }
  }
  'agenda.counts': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/agenda/counts'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/agenda').countAgendaValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/agenda_counts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/agenda_counts_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/relance').listRelancesValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relance_previews.store': {
    methods: ["POST"]
    pattern: '/api/v1/relance_previews'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').previewPlanValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').previewPlanValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/plan_previews_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/plan_previews_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['show']>>>
    }
  }
  'relances.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/relances/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').editRelanceValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').editRelanceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relances_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.preview': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances/:relance_id/preview'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_previews_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_previews_controller').default['show']>>>
    }
  }
  'relances.sent_mail': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances/:relance_id/sent_mail'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_sent_mails_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_sent_mails_controller').default['show']>>>
    }
  }
  'relances.rehearsal': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances/:relance_id/rehearsal'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_rehearsals_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_rehearsals_controller').default['show']>>>
    }
  }
  'relances.postponement.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/postponement'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').postponeRelanceValidator)>>
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').postponeRelanceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_postponements_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_postponements_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.skip.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/skip'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_skips_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_skips_controller').default['store']>>>
    }
  }
  'relances.skip.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/relances/:relance_id/skip'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_skips_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_skips_controller').default['destroy']>>>
    }
  }
  'relances.letter': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/relances/:relance_id/letter.pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_letters_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_letters_controller').default['show']>>>
    }
  }
  'relances.posting.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/posting'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').recordPostingValidator)>>
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').recordPostingValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_postings_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_postings_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.posting.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/relances/:relance_id/posting'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_postings_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_postings_controller').default['destroy']>>>
    }
  }
  'relances.immediate_send.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/immediate_send'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_immediate_sends_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_immediate_sends_controller').default['store']>>>
    }
  }
  'relances.immediate_send.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/relances/:relance_id/immediate_send'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_immediate_sends_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_immediate_sends_controller').default['destroy']>>>
    }
  }
  'relances.approval.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/approval'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').approveRelanceValidator)>>
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').approveRelanceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_approvals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_approvals_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'relances.resolution.store': {
    methods: ["POST"]
    pattern: '/api/v1/relances/:relance_id/resolution'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/relance').resolveRelanceValidator)>>
      paramsTuple: [ParamValue]
      params: { relance_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/relance').resolveRelanceValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/relances/relance_resolutions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/relances/relance_resolutions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'saved_views.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/saved_views'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/saved_view').listSavedViewsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'saved_views.store': {
    methods: ["POST"]
    pattern: '/api/v1/saved_views'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/saved_view').createSavedViewValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/saved_view').createSavedViewValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'saved_views.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/saved_views/:id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/saved_view').updateSavedViewValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/saved_view').updateSavedViewValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'saved_views.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/saved_views/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/views/saved_views_controller').default['destroy']>>>
    }
  }
  'csv_imports.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/csv'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_imports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_imports_controller').default['store']>>>
    }
  }
  'csv_imports.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/csv/:id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_imports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_imports_controller').default['show']>>>
    }
  }
  'csv_imports.rehearsal.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/csv/:id/rehearsal'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/csv_import').rehearseCsvValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/csv_import').rehearseCsvValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_rehearsals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_rehearsals_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'csv_imports.publication.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/csv/:id/publication'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/csv_import').publishCsvValidator)>>
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/csv_import').publishCsvValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_publications_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_publications_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'csv_imports.rejects.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/csv/:id/rejects'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { id: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/csv_import').csvRejectsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_rejects_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/csv_imports/csv_rejects_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.inbound_mail': {
    methods: ["POST"]
    pattern: '/webhooks/inbound-mail'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/inbound_mail_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/inbound_mail_controller').default['store']>>>
    }
  }
  'webhooks.mail_delivery': {
    methods: ["POST"]
    pattern: '/webhooks/mail-delivery'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/mail_delivery_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/mail_delivery_controller').default['store']>>>
    }
  }
  'organization.inbound_address.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/organization/inbound_address'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/inbound_address_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/inbound_address_controller').default['show']>>>
    }
  }
  'organization.inbound_address.store': {
    methods: ["POST"]
    pattern: '/api/v1/organization/inbound_address'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/organizations/inbound_address_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/organizations/inbound_address_controller').default['store']>>>
    }
  }
  'imports.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/import').listImportsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/import').createImportValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/import').createImportValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/:import_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { import_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/imports_controller').default['show']>>>
    }
  }
  'imports.files.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/files'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { import_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_files_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_files_controller').default['store']>>>
    }
  }
  'imports.files.cancellation.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/files/:file_id/cancellation'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; file_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_file_cancellations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_file_cancellations_controller').default['store']>>>
    }
  }
  'imports.files.retry.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/files/:file_id/retry'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; file_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_file_retries_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_file_retries_controller').default['store']>>>
    }
  }
  'imports.validations.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/validations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/import').validateDraftsValidator)>>
      paramsTuple: [ParamValue]
      params: { import_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/import').validateDraftsValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_batches_controller').default['validateDrafts']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_batches_controller').default['validateDrafts']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.drafts.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_drafts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_drafts_controller').default['show']>>>
    }
  }
  'imports.drafts.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/import').editDraftValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/import').editDraftValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_drafts_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_drafts_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.drafts.pages.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id/pages/:page'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue; page: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_pages_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_pages_controller').default['show']>>>
    }
  }
  'imports.drafts.plan_preview': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id/plan_preview'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_plan_preview_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_plan_preview_controller').default['show']>>>
    }
  }
  'imports.drafts.validation.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id/validation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/import').validateDraftValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/import').validateDraftValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_batches_controller').default['validateDraft']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_batches_controller').default['validateDraft']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.drafts.skip.store': {
    methods: ["POST"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id/skip'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/import').skipDraftValidator)>>
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/import').skipDraftValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_skips_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_skips_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'imports.drafts.skip.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/imports/:import_id/drafts/:draft_id/skip'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { import_id: ParamValue; draft_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_skips_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/imports/import_draft_skips_controller').default['destroy']>>>
    }
  }
  'site.landing': {
    methods: ["GET","HEAD"]
    pattern: '/'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/landing_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/landing_controller').default['show']>>>
    }
  }
  'site.status': {
    methods: ["GET","HEAD"]
    pattern: '/etat'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/service_status_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/service_status_controller').default['show']>>>
    }
  }
  'site.legal': {
    methods: ["GET","HEAD"]
    pattern: '/:document'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { document: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/legal_pages_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/legal_pages_controller').default['show']>>>
    }
  }
  'site.robots': {
    methods: ["GET","HEAD"]
    pattern: '/robots.txt'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/site_files_controller').default['robots']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/site_files_controller').default['robots']>>>
    }
  }
  'site.sitemap': {
    methods: ["GET","HEAD"]
    pattern: '/sitemap.xml'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/site_files_controller').default['sitemap']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/site_files_controller').default['sitemap']>>>
    }
  }
  'pages.assets.show': {
    methods: ["GET","HEAD"]
    pattern: '/pages/:asset'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { asset: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/page_assets_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/page_assets_controller').default['show']>>>
    }
  }
  'client_page.show': {
    methods: ["GET","HEAD"]
    pattern: '/p/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_pages_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_pages_controller').default['show']>>>
    }
  }
  'client_page.invoice': {
    methods: ["GET","HEAD"]
    pattern: '/p/:token/invoice.pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_documents_controller').default['invoice']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_documents_controller').default['invoice']>>>
    }
  }
  'client_page.statement': {
    methods: ["GET","HEAD"]
    pattern: '/p/:token/statement'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_statements_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_statements_controller').default['show']>>>
    }
  }
  'client_page.statement_pdf': {
    methods: ["GET","HEAD"]
    pattern: '/p/:token/statement.pdf'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_documents_controller').default['statement']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_documents_controller').default['statement']>>>
    }
  }
  'client_page.answers.store': {
    methods: ["POST"]
    pattern: '/p/:token/answers/:answer'
    types: {
      body: {}
      paramsTuple: [ParamValue, ParamValue]
      params: { token: ParamValue; answer: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_answers_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_answers_controller').default['store']>>>
    }
  }
  'client_page.disputes.store': {
    methods: ["POST"]
    pattern: '/p/:token/disputes'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/client_answers_controller').default['dispute']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/client_answers_controller').default['dispute']>>>
    }
  }
  'client_page.opt_out.show': {
    methods: ["GET","HEAD"]
    pattern: '/p/:token/opt_out'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/opt_outs_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/opt_outs_controller').default['show']>>>
    }
  }
  'client_page.opt_out.store': {
    methods: ["POST"]
    pattern: '/p/:token/opt_out'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/opt_outs_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/opt_outs_controller').default['store']>>>
    }
  }
  'pages.calendar_feed.show': {
    methods: ["GET","HEAD"]
    pattern: '/calendrier/:feed'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { feed: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/calendar_feeds_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/calendar_feeds_controller').default['show']>>>
    }
  }
  'pages.checkin.show': {
    methods: ["GET","HEAD"]
    pattern: '/c/:token'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/public_checkin').checkinLinkValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/checkins_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/checkins_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'pages.checkin.store': {
    methods: ["POST"]
    pattern: '/c/:token'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/public_checkin').publicAnswerValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/public_checkin').publicAnswerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/checkins_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/checkins_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'pages.checkin.undo.store': {
    methods: ["POST"]
    pattern: '/c/:token/undo'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/public_checkin').publicUndoValidator)>>
      paramsTuple: [ParamValue]
      params: { token: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/public_checkin').publicUndoValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/public/checkin_undos_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/public/checkin_undos_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'webhooks.stripe': {
    methods: ["POST"]
    pattern: '/webhooks/stripe'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/webhooks/stripe_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/webhooks/stripe_controller').default['store']>>>
    }
  }
  'billing.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/billing'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_controller').default['show']>>>
    }
  }
  'billing.offers.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/billing/offers'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_offers_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_offers_controller').default['index']>>>
    }
  }
  'billing.refresh.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/refresh'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_refreshes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_refreshes_controller').default['store']>>>
    }
  }
  'billing.trial.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/start-trial'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/billing').offerValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/billing').offerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_trials_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_trials_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.subscription.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/subscription'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/billing').offerValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/billing').offerValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_subscriptions_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_subscriptions_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.portal.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/portal'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_portals_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_portals_controller').default['store']>>>
    }
  }
  'billing.cancellation.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/cancellation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/billing').cancellationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/billing').cancellationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_cancellation_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_cancellation_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.cancellation.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/billing/cancellation'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_cancellation_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_cancellation_controller').default['destroy']>>>
    }
  }
  'billing.checkout.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/billing/checkout-status'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/billing').checkoutStatusValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_checkouts_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_checkouts_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.plan_change.preview': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/billing/plan-change/preview'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/billing').changePreviewValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_change_previews_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_change_previews_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.plan_change.store': {
    methods: ["POST"]
    pattern: '/api/v1/billing/plan-change'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/billing').planChangeValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/billing').planChangeValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_changes_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_changes_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'billing.plan_change.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/billing/plan-change'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_changes_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_plan_changes_controller').default['destroy']>>>
    }
  }
  'billing.invoices.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/billing/invoices'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/billing/billing_invoices_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/billing/billing_invoices_controller').default['index']>>>
    }
  }
  'onboarding_steps.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/onboarding_steps'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['index']>>>
    }
  }
  'onboarding_steps.store': {
    methods: ["POST"]
    pattern: '/api/v1/onboarding_steps'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/onboarding').settleStepValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/onboarding').settleStepValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'onboarding_steps.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/onboarding_steps'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/onboarding/onboarding_steps_controller').default['destroy']>>>
    }
  }
  'invitations.reading.store': {
    methods: ["POST"]
    pattern: '/api/v1/invitations/reading'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').invitationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').invitationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['read']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['read']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'invitations.account.store': {
    methods: ["POST"]
    pattern: '/api/v1/invitations/account'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').joinValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').joinValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['join']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['join']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'audit.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/audit'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/audit').listAuditValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/audit_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/audit_controller').default['index']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'audit.export': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/audit/export'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: ExtractQueryForGet<InferInput<(typeof import('#validators/audit').exportAuditValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/audit_export_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/audit_export_controller').default['show']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api_keys.index': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/api_keys'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['index']>>>
    }
  }
  'api_keys.store': {
    methods: ["POST"]
    pattern: '/api/v1/api_keys'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').createApiKeyValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').createApiKeyValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'api_keys.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/api_keys/:api_key_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { api_key_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/api_keys_controller').default['destroy']>>>
    }
  }
  'team.show': {
    methods: ["GET","HEAD"]
    pattern: '/api/v1/team'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['show']>>>
    }
  }
  'team.departure.store': {
    methods: ["POST"]
    pattern: '/api/v1/team/departure'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['leave']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['leave']>>>
    }
  }
  'team.ownership.store': {
    methods: ["POST"]
    pattern: '/api/v1/team/ownership'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').transferOwnershipValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').transferOwnershipValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['transfer']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/team_controller').default['transfer']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'team.members.update': {
    methods: ["PATCH"]
    pattern: '/api/v1/team/members/:member_id'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').changeRoleValidator)>>
      paramsTuple: [ParamValue]
      params: { member_id: ParamValue }
      query: ExtractQuery<InferInput<(typeof import('#validators/team').changeRoleValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/members_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/members_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'team.members.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/team/members/:member_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { member_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/members_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/members_controller').default['destroy']>>>
    }
  }
  'team.invitations.store': {
    methods: ["POST"]
    pattern: '/api/v1/team/invitations'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').inviteValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').inviteValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['store']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['store']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'team.invitations.resend.store': {
    methods: ["POST"]
    pattern: '/api/v1/team/invitations/:invitation_id/resend'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invitation_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['resend']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['resend']>>>
    }
  }
  'team.invitations.destroy': {
    methods: ["DELETE"]
    pattern: '/api/v1/team/invitations/:invitation_id'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { invitation_id: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['destroy']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/invitations_controller').default['destroy']>>>
    }
  }
  'session.invitation.store': {
    methods: ["POST"]
    pattern: '/api/v1/session/invitation'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').invitationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').invitationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['accept']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/acceptances_controller').default['accept']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'session.organization.update': {
    methods: ["PUT"]
    pattern: '/api/v1/session/organization'
    types: {
      body: ExtractBody<InferInput<(typeof import('#validators/team').chooseOrganizationValidator)>>
      paramsTuple: []
      params: {}
      query: ExtractQuery<InferInput<(typeof import('#validators/team').chooseOrganizationValidator)>>
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/team/chosen_organization_controller').default['update']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/team/chosen_organization_controller').default['update']>>> | { status: 422; response: { errors: SimpleError[] } }
    }
  }
  'dev.mails.index': {
    methods: ["GET","HEAD"]
    pattern: '/dev/mails'
    types: {
      body: {}
      paramsTuple: []
      params: {}
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/development/mail_previews_controller').default['index']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/development/mail_previews_controller').default['index']>>>
    }
  }
  'dev.mails.show': {
    methods: ["GET","HEAD"]
    pattern: '/dev/mails/:name'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { name: ParamValue }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/development/mail_previews_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/development/mail_previews_controller').default['show']>>>
    }
  }
  'spa': {
    methods: ["GET","HEAD"]
    pattern: '/*'
    types: {
      body: {}
      paramsTuple: [ParamValue]
      params: { '*': ParamValue[] }
      query: {}
      response: ExtractResponse<Awaited<ReturnType<import('#controllers/spa_controller').default['show']>>>
      errorResponse: ExtractErrorResponse<Awaited<ReturnType<import('#controllers/spa_controller').default['show']>>>
    }
  }
}
