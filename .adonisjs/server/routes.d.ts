import '@adonisjs/core/types/http'

type ParamValue = string | number | bigint | boolean

export type ScannedRoutes = {
  ALL: {
    'account.store': { paramsTuple?: []; params?: {} }
    'account.verification.store': { paramsTuple?: []; params?: {} }
    'account.email_agreement.store': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'password_resets.completion.store': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'session.second_factor.store': { paramsTuple?: []; params?: {} }
    'session.passkey.options': { paramsTuple?: []; params?: {} }
    'session.passkey.store': { paramsTuple?: []; params?: {} }
    'session.destroy': { paramsTuple?: []; params?: {} }
    'session.proof.store': { paramsTuple?: []; params?: {} }
    'session.proof.passkey.options': { paramsTuple?: []; params?: {} }
    'session.proof.passkey.store': { paramsTuple?: []; params?: {} }
    'me.show': { paramsTuple?: []; params?: {} }
    'me.update': { paramsTuple?: []; params?: {} }
    'me.preferences.update': { paramsTuple?: []; params?: {} }
    'me.verification.store': { paramsTuple?: []; params?: {} }
    'me.security.show': { paramsTuple?: []; params?: {} }
    'me.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'me.sessions.destroy': { paramsTuple: [ParamValue]; params: {'sign_in_id': ParamValue} }
    'me.email_change.destroy': { paramsTuple?: []; params?: {} }
    'account.destroy': { paramsTuple?: []; params?: {} }
    'me.password.update': { paramsTuple?: []; params?: {} }
    'me.email_change.store': { paramsTuple?: []; params?: {} }
    'me.totp.store': { paramsTuple?: []; params?: {} }
    'me.totp.confirmation.store': { paramsTuple?: []; params?: {} }
    'me.totp.destroy': { paramsTuple?: []; params?: {} }
    'me.recovery_codes.store': { paramsTuple?: []; params?: {} }
    'me.passkeys.options': { paramsTuple?: []; params?: {} }
    'me.passkeys.store': { paramsTuple?: []; params?: {} }
    'me.passkeys.destroy': { paramsTuple: [ParamValue]; params: {'passkey_id': ParamValue} }
    'today.show': { paramsTuple?: []; params?: {} }
    'search.index': { paramsTuple?: []; params?: {} }
    'activity.index': { paramsTuple?: []; params?: {} }
    'activity.export': { paramsTuple?: []; params?: {} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notifications.readings.store': { paramsTuple?: []; params?: {} }
    'notification_preferences.index': { paramsTuple?: []; params?: {} }
    'notification_preferences.update': { paramsTuple?: []; params?: {} }
    'notifications.reading.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'checkins.answer.store': { paramsTuple: [ParamValue]; params: {'checkin_id': ParamValue} }
    'promises.acknowledgement.store': { paramsTuple: [ParamValue]; params: {'promise_id': ParamValue} }
    'organization.show': { paramsTuple?: []; params?: {} }
    'organization.update': { paramsTuple?: []; params?: {} }
    'organization.hold.store': { paramsTuple?: []; params?: {} }
    'organization.hold.destroy': { paramsTuple?: []; params?: {} }
    'organization.dry_run.store': { paramsTuple?: []; params?: {} }
    'organization.dry_run.destroy': { paramsTuple?: []; params?: {} }
    'organization.erasure.store': { paramsTuple?: []; params?: {} }
    'organization.erasure.destroy': { paramsTuple?: []; params?: {} }
    'data_exports.index': { paramsTuple?: []; params?: {} }
    'data_exports.store': { paramsTuple?: []; params?: {} }
    'data_exports.file.show': { paramsTuple: [ParamValue]; params: {'data_export_id': ParamValue} }
    'clients.index': { paramsTuple?: []; params?: {} }
    'clients.export': { paramsTuple?: []; params?: {} }
    'clients.store': { paramsTuple?: []; params?: {} }
    'clients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.activity.index': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.statement.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.plan.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.plan.update': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.merge_preview.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.merges.store': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.merges.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'client_answers.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'client_answers.acceptance.store': { paramsTuple: [ParamValue]; params: {'answer_id': ParamValue} }
    'client_answers.refusal.store': { paramsTuple: [ParamValue]; params: {'answer_id': ParamValue} }
    'client_replies.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'client_replies.triage.store': { paramsTuple: [ParamValue]; params: {'triage_id': ParamValue} }
    'client_replies.triage.destroy': { paramsTuple: [ParamValue]; params: {'triage_id': ParamValue} }
    'clients.holds.store': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'plans.index': { paramsTuple?: []; params?: {} }
    'plans.store': { paramsTuple?: []; params?: {} }
    'plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.copies.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plans.restoration.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plans.versions.index': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plans.change_previews.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plan_templates.index': { paramsTuple?: []; params?: {} }
    'template_previews.store': { paramsTuple?: []; params?: {} }
    'template_tests.store': { paramsTuple?: []; params?: {} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'invoices.store': { paramsTuple?: []; params?: {} }
    'invoices.totals': { paramsTuple?: []; params?: {} }
    'invoices.count': { paramsTuple?: []; params?: {} }
    'invoices.export': { paramsTuple?: []; params?: {} }
    'invoices.operations.store': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.payments.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.payments.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'invoice_id': ParamValue,'id': ParamValue} }
    'invoices.credit_notes.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.credit_notes.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'invoice_id': ParamValue,'id': ParamValue} }
    'invoices.holds.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.freeze.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.client_links.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.litigation.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.litigation.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.cancellation.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.cancellation.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.plan.update': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.plan_preview': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.timeline': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.relances': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.attachments.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'holds.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attachments.removal.store': { paramsTuple: [ParamValue]; params: {'attachment_id': ParamValue} }
    'attachments.removal.destroy': { paramsTuple: [ParamValue]; params: {'attachment_id': ParamValue} }
    'agenda.index': { paramsTuple?: []; params?: {} }
    'agenda.calendar': { paramsTuple?: []; params?: {} }
    'calendar_feed.show': { paramsTuple?: []; params?: {} }
    'calendar_feed.store': { paramsTuple?: []; params?: {} }
    'calendar_feed.destroy': { paramsTuple?: []; params?: {} }
    'agenda.counts': { paramsTuple?: []; params?: {} }
    'relances.index': { paramsTuple?: []; params?: {} }
    'relance_previews.store': { paramsTuple?: []; params?: {} }
    'relances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'relances.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'relances.preview': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.sent_mail': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.rehearsal': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.postponement.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.skip.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.skip.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.letter': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.posting.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.posting.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.immediate_send.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.immediate_send.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.approval.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.resolution.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'saved_views.index': { paramsTuple?: []; params?: {} }
    'saved_views.store': { paramsTuple?: []; params?: {} }
    'saved_views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'saved_views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.store': { paramsTuple?: []; params?: {} }
    'csv_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.rehearsal.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.publication.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.rejects.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.inbound_mail': { paramsTuple?: []; params?: {} }
    'webhooks.mail_delivery': { paramsTuple?: []; params?: {} }
    'organization.inbound_address.show': { paramsTuple?: []; params?: {} }
    'organization.inbound_address.store': { paramsTuple?: []; params?: {} }
    'imports.index': { paramsTuple?: []; params?: {} }
    'imports.store': { paramsTuple?: []; params?: {} }
    'imports.show': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.files.store': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.files.cancellation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'file_id': ParamValue} }
    'imports.files.retry.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'file_id': ParamValue} }
    'imports.validations.store': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.pages.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue,'page': ParamValue} }
    'imports.drafts.plan_preview': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.validation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.skip.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.skip.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'site.landing': { paramsTuple?: []; params?: {} }
    'site.status': { paramsTuple?: []; params?: {} }
    'site.legal': { paramsTuple: [ParamValue]; params: {'document': ParamValue} }
    'site.robots': { paramsTuple?: []; params?: {} }
    'site.sitemap': { paramsTuple?: []; params?: {} }
    'pages.assets.show': { paramsTuple: [ParamValue]; params: {'asset': ParamValue} }
    'client_page.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.invoice': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement_pdf': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'token': ParamValue,'answer': ParamValue} }
    'client_page.disputes.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.opt_out.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.opt_out.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.calendar_feed.show': { paramsTuple: [ParamValue]; params: {'feed': ParamValue} }
    'pages.checkin.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.checkin.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.checkin.undo.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'webhooks.stripe': { paramsTuple?: []; params?: {} }
    'billing.show': { paramsTuple?: []; params?: {} }
    'billing.offers.index': { paramsTuple?: []; params?: {} }
    'billing.refresh.store': { paramsTuple?: []; params?: {} }
    'billing.trial.store': { paramsTuple?: []; params?: {} }
    'billing.subscription.store': { paramsTuple?: []; params?: {} }
    'billing.portal.store': { paramsTuple?: []; params?: {} }
    'billing.cancellation.store': { paramsTuple?: []; params?: {} }
    'billing.cancellation.destroy': { paramsTuple?: []; params?: {} }
    'billing.checkout.show': { paramsTuple?: []; params?: {} }
    'billing.plan_change.preview': { paramsTuple?: []; params?: {} }
    'billing.plan_change.store': { paramsTuple?: []; params?: {} }
    'billing.plan_change.destroy': { paramsTuple?: []; params?: {} }
    'billing.invoices.index': { paramsTuple?: []; params?: {} }
    'onboarding_steps.index': { paramsTuple?: []; params?: {} }
    'onboarding_steps.store': { paramsTuple?: []; params?: {} }
    'onboarding_steps.destroy': { paramsTuple?: []; params?: {} }
    'invitations.reading.store': { paramsTuple?: []; params?: {} }
    'invitations.account.store': { paramsTuple?: []; params?: {} }
    'audit.index': { paramsTuple?: []; params?: {} }
    'audit.export': { paramsTuple?: []; params?: {} }
    'api_keys.index': { paramsTuple?: []; params?: {} }
    'api_keys.store': { paramsTuple?: []; params?: {} }
    'api_keys.destroy': { paramsTuple: [ParamValue]; params: {'api_key_id': ParamValue} }
    'team.show': { paramsTuple?: []; params?: {} }
    'team.departure.store': { paramsTuple?: []; params?: {} }
    'team.ownership.store': { paramsTuple?: []; params?: {} }
    'team.members.update': { paramsTuple: [ParamValue]; params: {'member_id': ParamValue} }
    'team.members.destroy': { paramsTuple: [ParamValue]; params: {'member_id': ParamValue} }
    'team.invitations.store': { paramsTuple?: []; params?: {} }
    'team.invitations.resend.store': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
    'team.invitations.destroy': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
    'session.invitation.store': { paramsTuple?: []; params?: {} }
    'session.organization.update': { paramsTuple?: []; params?: {} }
    'dev.mails.index': { paramsTuple?: []; params?: {} }
    'dev.mails.show': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'spa': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  POST: {
    'account.store': { paramsTuple?: []; params?: {} }
    'account.verification.store': { paramsTuple?: []; params?: {} }
    'account.email_agreement.store': { paramsTuple?: []; params?: {} }
    'password_resets.store': { paramsTuple?: []; params?: {} }
    'password_resets.completion.store': { paramsTuple?: []; params?: {} }
    'session.store': { paramsTuple?: []; params?: {} }
    'session.second_factor.store': { paramsTuple?: []; params?: {} }
    'session.passkey.options': { paramsTuple?: []; params?: {} }
    'session.passkey.store': { paramsTuple?: []; params?: {} }
    'session.proof.store': { paramsTuple?: []; params?: {} }
    'session.proof.passkey.options': { paramsTuple?: []; params?: {} }
    'session.proof.passkey.store': { paramsTuple?: []; params?: {} }
    'me.verification.store': { paramsTuple?: []; params?: {} }
    'me.email_change.store': { paramsTuple?: []; params?: {} }
    'me.totp.store': { paramsTuple?: []; params?: {} }
    'me.totp.confirmation.store': { paramsTuple?: []; params?: {} }
    'me.recovery_codes.store': { paramsTuple?: []; params?: {} }
    'me.passkeys.options': { paramsTuple?: []; params?: {} }
    'me.passkeys.store': { paramsTuple?: []; params?: {} }
    'notifications.readings.store': { paramsTuple?: []; params?: {} }
    'notifications.reading.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'checkins.answer.store': { paramsTuple: [ParamValue]; params: {'checkin_id': ParamValue} }
    'promises.acknowledgement.store': { paramsTuple: [ParamValue]; params: {'promise_id': ParamValue} }
    'organization.hold.store': { paramsTuple?: []; params?: {} }
    'organization.dry_run.store': { paramsTuple?: []; params?: {} }
    'organization.erasure.store': { paramsTuple?: []; params?: {} }
    'data_exports.store': { paramsTuple?: []; params?: {} }
    'clients.store': { paramsTuple?: []; params?: {} }
    'clients.merges.store': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'client_answers.acceptance.store': { paramsTuple: [ParamValue]; params: {'answer_id': ParamValue} }
    'client_answers.refusal.store': { paramsTuple: [ParamValue]; params: {'answer_id': ParamValue} }
    'client_replies.triage.store': { paramsTuple: [ParamValue]; params: {'triage_id': ParamValue} }
    'clients.holds.store': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'plans.store': { paramsTuple?: []; params?: {} }
    'plans.copies.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plans.restoration.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plans.change_previews.store': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'template_previews.store': { paramsTuple?: []; params?: {} }
    'template_tests.store': { paramsTuple?: []; params?: {} }
    'invoices.store': { paramsTuple?: []; params?: {} }
    'invoices.operations.store': { paramsTuple?: []; params?: {} }
    'invoices.payments.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.credit_notes.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.holds.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.litigation.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.cancellation.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.attachments.store': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'attachments.removal.store': { paramsTuple: [ParamValue]; params: {'attachment_id': ParamValue} }
    'calendar_feed.store': { paramsTuple?: []; params?: {} }
    'relance_previews.store': { paramsTuple?: []; params?: {} }
    'relances.postponement.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.skip.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.posting.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.immediate_send.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.approval.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.resolution.store': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'saved_views.store': { paramsTuple?: []; params?: {} }
    'csv_imports.store': { paramsTuple?: []; params?: {} }
    'csv_imports.rehearsal.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.publication.store': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'webhooks.inbound_mail': { paramsTuple?: []; params?: {} }
    'webhooks.mail_delivery': { paramsTuple?: []; params?: {} }
    'organization.inbound_address.store': { paramsTuple?: []; params?: {} }
    'imports.store': { paramsTuple?: []; params?: {} }
    'imports.files.store': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.files.cancellation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'file_id': ParamValue} }
    'imports.files.retry.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'file_id': ParamValue} }
    'imports.validations.store': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.drafts.validation.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.skip.store': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'client_page.answers.store': { paramsTuple: [ParamValue,ParamValue]; params: {'token': ParamValue,'answer': ParamValue} }
    'client_page.disputes.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.opt_out.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.checkin.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.checkin.undo.store': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'webhooks.stripe': { paramsTuple?: []; params?: {} }
    'billing.refresh.store': { paramsTuple?: []; params?: {} }
    'billing.trial.store': { paramsTuple?: []; params?: {} }
    'billing.subscription.store': { paramsTuple?: []; params?: {} }
    'billing.portal.store': { paramsTuple?: []; params?: {} }
    'billing.cancellation.store': { paramsTuple?: []; params?: {} }
    'billing.plan_change.store': { paramsTuple?: []; params?: {} }
    'onboarding_steps.store': { paramsTuple?: []; params?: {} }
    'invitations.reading.store': { paramsTuple?: []; params?: {} }
    'invitations.account.store': { paramsTuple?: []; params?: {} }
    'api_keys.store': { paramsTuple?: []; params?: {} }
    'team.departure.store': { paramsTuple?: []; params?: {} }
    'team.ownership.store': { paramsTuple?: []; params?: {} }
    'team.invitations.store': { paramsTuple?: []; params?: {} }
    'team.invitations.resend.store': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
    'session.invitation.store': { paramsTuple?: []; params?: {} }
  }
  DELETE: {
    'session.destroy': { paramsTuple?: []; params?: {} }
    'me.sessions.destroy_others': { paramsTuple?: []; params?: {} }
    'me.sessions.destroy': { paramsTuple: [ParamValue]; params: {'sign_in_id': ParamValue} }
    'me.email_change.destroy': { paramsTuple?: []; params?: {} }
    'account.destroy': { paramsTuple?: []; params?: {} }
    'me.totp.destroy': { paramsTuple?: []; params?: {} }
    'me.passkeys.destroy': { paramsTuple: [ParamValue]; params: {'passkey_id': ParamValue} }
    'organization.hold.destroy': { paramsTuple?: []; params?: {} }
    'organization.dry_run.destroy': { paramsTuple?: []; params?: {} }
    'organization.erasure.destroy': { paramsTuple?: []; params?: {} }
    'clients.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.merges.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'client_replies.triage.destroy': { paramsTuple: [ParamValue]; params: {'triage_id': ParamValue} }
    'plans.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.payments.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'invoice_id': ParamValue,'id': ParamValue} }
    'invoices.credit_notes.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'invoice_id': ParamValue,'id': ParamValue} }
    'invoices.freeze.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.client_links.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.litigation.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.cancellation.destroy': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'holds.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'attachments.removal.destroy': { paramsTuple: [ParamValue]; params: {'attachment_id': ParamValue} }
    'calendar_feed.destroy': { paramsTuple?: []; params?: {} }
    'relances.skip.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.posting.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.immediate_send.destroy': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'saved_views.destroy': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'imports.drafts.skip.destroy': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'billing.cancellation.destroy': { paramsTuple?: []; params?: {} }
    'billing.plan_change.destroy': { paramsTuple?: []; params?: {} }
    'onboarding_steps.destroy': { paramsTuple?: []; params?: {} }
    'api_keys.destroy': { paramsTuple: [ParamValue]; params: {'api_key_id': ParamValue} }
    'team.members.destroy': { paramsTuple: [ParamValue]; params: {'member_id': ParamValue} }
    'team.invitations.destroy': { paramsTuple: [ParamValue]; params: {'invitation_id': ParamValue} }
  }
  GET: {
    'me.show': { paramsTuple?: []; params?: {} }
    'me.security.show': { paramsTuple?: []; params?: {} }
    'today.show': { paramsTuple?: []; params?: {} }
    'search.index': { paramsTuple?: []; params?: {} }
    'activity.index': { paramsTuple?: []; params?: {} }
    'activity.export': { paramsTuple?: []; params?: {} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notification_preferences.index': { paramsTuple?: []; params?: {} }
    'organization.show': { paramsTuple?: []; params?: {} }
    'data_exports.index': { paramsTuple?: []; params?: {} }
    'data_exports.file.show': { paramsTuple: [ParamValue]; params: {'data_export_id': ParamValue} }
    'clients.index': { paramsTuple?: []; params?: {} }
    'clients.export': { paramsTuple?: []; params?: {} }
    'clients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.activity.index': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.statement.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.plan.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.merge_preview.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'client_answers.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'client_replies.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'plans.index': { paramsTuple?: []; params?: {} }
    'plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.versions.index': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plan_templates.index': { paramsTuple?: []; params?: {} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'invoices.totals': { paramsTuple?: []; params?: {} }
    'invoices.count': { paramsTuple?: []; params?: {} }
    'invoices.export': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.plan_preview': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.timeline': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.relances': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'agenda.index': { paramsTuple?: []; params?: {} }
    'agenda.calendar': { paramsTuple?: []; params?: {} }
    'calendar_feed.show': { paramsTuple?: []; params?: {} }
    'agenda.counts': { paramsTuple?: []; params?: {} }
    'relances.index': { paramsTuple?: []; params?: {} }
    'relances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'relances.preview': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.sent_mail': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.rehearsal': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.letter': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'saved_views.index': { paramsTuple?: []; params?: {} }
    'csv_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.rejects.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'organization.inbound_address.show': { paramsTuple?: []; params?: {} }
    'imports.index': { paramsTuple?: []; params?: {} }
    'imports.show': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.pages.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue,'page': ParamValue} }
    'imports.drafts.plan_preview': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'site.landing': { paramsTuple?: []; params?: {} }
    'site.status': { paramsTuple?: []; params?: {} }
    'site.legal': { paramsTuple: [ParamValue]; params: {'document': ParamValue} }
    'site.robots': { paramsTuple?: []; params?: {} }
    'site.sitemap': { paramsTuple?: []; params?: {} }
    'pages.assets.show': { paramsTuple: [ParamValue]; params: {'asset': ParamValue} }
    'client_page.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.invoice': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement_pdf': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.opt_out.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.calendar_feed.show': { paramsTuple: [ParamValue]; params: {'feed': ParamValue} }
    'pages.checkin.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'billing.show': { paramsTuple?: []; params?: {} }
    'billing.offers.index': { paramsTuple?: []; params?: {} }
    'billing.checkout.show': { paramsTuple?: []; params?: {} }
    'billing.plan_change.preview': { paramsTuple?: []; params?: {} }
    'billing.invoices.index': { paramsTuple?: []; params?: {} }
    'onboarding_steps.index': { paramsTuple?: []; params?: {} }
    'audit.index': { paramsTuple?: []; params?: {} }
    'audit.export': { paramsTuple?: []; params?: {} }
    'api_keys.index': { paramsTuple?: []; params?: {} }
    'team.show': { paramsTuple?: []; params?: {} }
    'dev.mails.index': { paramsTuple?: []; params?: {} }
    'dev.mails.show': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'spa': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  HEAD: {
    'me.show': { paramsTuple?: []; params?: {} }
    'me.security.show': { paramsTuple?: []; params?: {} }
    'today.show': { paramsTuple?: []; params?: {} }
    'search.index': { paramsTuple?: []; params?: {} }
    'activity.index': { paramsTuple?: []; params?: {} }
    'activity.export': { paramsTuple?: []; params?: {} }
    'notifications.index': { paramsTuple?: []; params?: {} }
    'notification_preferences.index': { paramsTuple?: []; params?: {} }
    'organization.show': { paramsTuple?: []; params?: {} }
    'data_exports.index': { paramsTuple?: []; params?: {} }
    'data_exports.file.show': { paramsTuple: [ParamValue]; params: {'data_export_id': ParamValue} }
    'clients.index': { paramsTuple?: []; params?: {} }
    'clients.export': { paramsTuple?: []; params?: {} }
    'clients.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'clients.activity.index': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.statement.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.plan.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'clients.merge_preview.show': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'client_answers.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'client_replies.index': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'plans.index': { paramsTuple?: []; params?: {} }
    'plans.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.versions.index': { paramsTuple: [ParamValue]; params: {'plan_id': ParamValue} }
    'plan_templates.index': { paramsTuple?: []; params?: {} }
    'invoices.index': { paramsTuple?: []; params?: {} }
    'invoices.totals': { paramsTuple?: []; params?: {} }
    'invoices.count': { paramsTuple?: []; params?: {} }
    'invoices.export': { paramsTuple?: []; params?: {} }
    'invoices.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.plan_preview': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.timeline': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'invoices.relances': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'attachments.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'agenda.index': { paramsTuple?: []; params?: {} }
    'agenda.calendar': { paramsTuple?: []; params?: {} }
    'calendar_feed.show': { paramsTuple?: []; params?: {} }
    'agenda.counts': { paramsTuple?: []; params?: {} }
    'relances.index': { paramsTuple?: []; params?: {} }
    'relances.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'relances.preview': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.sent_mail': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.rehearsal': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'relances.letter': { paramsTuple: [ParamValue]; params: {'relance_id': ParamValue} }
    'saved_views.index': { paramsTuple?: []; params?: {} }
    'csv_imports.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'csv_imports.rejects.show': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'organization.inbound_address.show': { paramsTuple?: []; params?: {} }
    'imports.index': { paramsTuple?: []; params?: {} }
    'imports.show': { paramsTuple: [ParamValue]; params: {'import_id': ParamValue} }
    'imports.drafts.show': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'imports.drafts.pages.show': { paramsTuple: [ParamValue,ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue,'page': ParamValue} }
    'imports.drafts.plan_preview': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'site.landing': { paramsTuple?: []; params?: {} }
    'site.status': { paramsTuple?: []; params?: {} }
    'site.legal': { paramsTuple: [ParamValue]; params: {'document': ParamValue} }
    'site.robots': { paramsTuple?: []; params?: {} }
    'site.sitemap': { paramsTuple?: []; params?: {} }
    'pages.assets.show': { paramsTuple: [ParamValue]; params: {'asset': ParamValue} }
    'client_page.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.invoice': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.statement_pdf': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'client_page.opt_out.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'pages.calendar_feed.show': { paramsTuple: [ParamValue]; params: {'feed': ParamValue} }
    'pages.checkin.show': { paramsTuple: [ParamValue]; params: {'token': ParamValue} }
    'billing.show': { paramsTuple?: []; params?: {} }
    'billing.offers.index': { paramsTuple?: []; params?: {} }
    'billing.checkout.show': { paramsTuple?: []; params?: {} }
    'billing.plan_change.preview': { paramsTuple?: []; params?: {} }
    'billing.invoices.index': { paramsTuple?: []; params?: {} }
    'onboarding_steps.index': { paramsTuple?: []; params?: {} }
    'audit.index': { paramsTuple?: []; params?: {} }
    'audit.export': { paramsTuple?: []; params?: {} }
    'api_keys.index': { paramsTuple?: []; params?: {} }
    'team.show': { paramsTuple?: []; params?: {} }
    'dev.mails.index': { paramsTuple?: []; params?: {} }
    'dev.mails.show': { paramsTuple: [ParamValue]; params: {'name': ParamValue} }
    'spa': { paramsTuple: [...ParamValue[]]; params: {'*': ParamValue[]} }
  }
  PATCH: {
    'me.update': { paramsTuple?: []; params?: {} }
    'me.preferences.update': { paramsTuple?: []; params?: {} }
    'notification_preferences.update': { paramsTuple?: []; params?: {} }
    'organization.update': { paramsTuple?: []; params?: {} }
    'clients.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'plans.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'invoices.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'relances.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'saved_views.update': { paramsTuple: [ParamValue]; params: {'id': ParamValue} }
    'imports.drafts.update': { paramsTuple: [ParamValue,ParamValue]; params: {'import_id': ParamValue,'draft_id': ParamValue} }
    'team.members.update': { paramsTuple: [ParamValue]; params: {'member_id': ParamValue} }
  }
  PUT: {
    'me.password.update': { paramsTuple?: []; params?: {} }
    'clients.plan.update': { paramsTuple: [ParamValue]; params: {'client_id': ParamValue} }
    'invoices.plan.update': { paramsTuple: [ParamValue]; params: {'invoice_id': ParamValue} }
    'session.organization.update': { paramsTuple?: []; params?: {} }
  }
}
declare module '@adonisjs/core/types/http' {
  export interface RoutesList extends ScannedRoutes {}
}