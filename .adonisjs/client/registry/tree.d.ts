/* eslint-disable prettier/prettier */
import type { routes } from './index.ts'

export interface ApiDefinition {
  account: {
    store: typeof routes['account.store']
    verification: {
      store: typeof routes['account.verification.store']
    }
    emailAgreement: {
      store: typeof routes['account.email_agreement.store']
    }
    destroy: typeof routes['account.destroy']
  }
  passwordResets: {
    store: typeof routes['password_resets.store']
    completion: {
      store: typeof routes['password_resets.completion.store']
    }
  }
  session: {
    store: typeof routes['session.store']
    secondFactor: {
      store: typeof routes['session.second_factor.store']
    }
    passkey: {
      options: typeof routes['session.passkey.options']
      store: typeof routes['session.passkey.store']
    }
    destroy: typeof routes['session.destroy']
    proof: {
      store: typeof routes['session.proof.store']
      passkey: {
        options: typeof routes['session.proof.passkey.options']
        store: typeof routes['session.proof.passkey.store']
      }
    }
    invitation: {
      store: typeof routes['session.invitation.store']
    }
    organization: {
      update: typeof routes['session.organization.update']
    }
  }
  me: {
    show: typeof routes['me.show']
    update: typeof routes['me.update']
    preferences: {
      update: typeof routes['me.preferences.update']
    }
    verification: {
      store: typeof routes['me.verification.store']
    }
    security: {
      show: typeof routes['me.security.show']
    }
    sessions: {
      destroyOthers: typeof routes['me.sessions.destroy_others']
      destroy: typeof routes['me.sessions.destroy']
    }
    emailChange: {
      destroy: typeof routes['me.email_change.destroy']
      store: typeof routes['me.email_change.store']
    }
    password: {
      update: typeof routes['me.password.update']
    }
    totp: {
      store: typeof routes['me.totp.store']
      confirmation: {
        store: typeof routes['me.totp.confirmation.store']
      }
      destroy: typeof routes['me.totp.destroy']
    }
    recoveryCodes: {
      store: typeof routes['me.recovery_codes.store']
    }
    passkeys: {
      options: typeof routes['me.passkeys.options']
      store: typeof routes['me.passkeys.store']
      destroy: typeof routes['me.passkeys.destroy']
    }
  }
  today: {
    show: typeof routes['today.show']
  }
  search: {
    index: typeof routes['search.index']
  }
  activity: {
    index: typeof routes['activity.index']
    export: typeof routes['activity.export']
  }
  notifications: {
    index: typeof routes['notifications.index']
    readings: {
      store: typeof routes['notifications.readings.store']
    }
    reading: {
      store: typeof routes['notifications.reading.store']
    }
  }
  notificationPreferences: {
    index: typeof routes['notification_preferences.index']
    update: typeof routes['notification_preferences.update']
  }
  checkins: {
    answer: {
      store: typeof routes['checkins.answer.store']
    }
  }
  promises: {
    acknowledgement: {
      store: typeof routes['promises.acknowledgement.store']
    }
  }
  organization: {
    show: typeof routes['organization.show']
    update: typeof routes['organization.update']
    hold: {
      store: typeof routes['organization.hold.store']
      destroy: typeof routes['organization.hold.destroy']
    }
    dryRun: {
      store: typeof routes['organization.dry_run.store']
      destroy: typeof routes['organization.dry_run.destroy']
    }
    erasure: {
      store: typeof routes['organization.erasure.store']
      destroy: typeof routes['organization.erasure.destroy']
    }
    inboundAddress: {
      show: typeof routes['organization.inbound_address.show']
      store: typeof routes['organization.inbound_address.store']
    }
  }
  dataExports: {
    index: typeof routes['data_exports.index']
    store: typeof routes['data_exports.store']
    file: {
      show: typeof routes['data_exports.file.show']
    }
  }
  clients: {
    index: typeof routes['clients.index']
    export: typeof routes['clients.export']
    store: typeof routes['clients.store']
    show: typeof routes['clients.show']
    update: typeof routes['clients.update']
    destroy: typeof routes['clients.destroy']
    activity: {
      index: typeof routes['clients.activity.index']
    }
    statement: {
      show: typeof routes['clients.statement.show']
    }
    plan: {
      show: typeof routes['clients.plan.show']
      update: typeof routes['clients.plan.update']
    }
    mergePreview: {
      show: typeof routes['clients.merge_preview.show']
    }
    merges: {
      store: typeof routes['clients.merges.store']
      destroy: typeof routes['clients.merges.destroy']
    }
    holds: {
      store: typeof routes['clients.holds.store']
    }
  }
  clientAnswers: {
    index: typeof routes['client_answers.index']
    acceptance: {
      store: typeof routes['client_answers.acceptance.store']
    }
    refusal: {
      store: typeof routes['client_answers.refusal.store']
    }
  }
  clientReplies: {
    index: typeof routes['client_replies.index']
    triage: {
      store: typeof routes['client_replies.triage.store']
      destroy: typeof routes['client_replies.triage.destroy']
    }
  }
  plans: {
    index: typeof routes['plans.index']
    store: typeof routes['plans.store']
    show: typeof routes['plans.show']
    update: typeof routes['plans.update']
    destroy: typeof routes['plans.destroy']
    copies: {
      store: typeof routes['plans.copies.store']
    }
    restoration: {
      store: typeof routes['plans.restoration.store']
    }
    versions: {
      index: typeof routes['plans.versions.index']
    }
    changePreviews: {
      store: typeof routes['plans.change_previews.store']
    }
  }
  planTemplates: {
    index: typeof routes['plan_templates.index']
  }
  templatePreviews: {
    store: typeof routes['template_previews.store']
  }
  templateTests: {
    store: typeof routes['template_tests.store']
  }
  invoices: {
    index: typeof routes['invoices.index']
    store: typeof routes['invoices.store']
    totals: typeof routes['invoices.totals']
    count: typeof routes['invoices.count']
    export: typeof routes['invoices.export']
    operations: {
      store: typeof routes['invoices.operations.store']
    }
    show: typeof routes['invoices.show']
    update: typeof routes['invoices.update']
    payments: {
      store: typeof routes['invoices.payments.store']
      destroy: typeof routes['invoices.payments.destroy']
    }
    creditNotes: {
      store: typeof routes['invoices.credit_notes.store']
      destroy: typeof routes['invoices.credit_notes.destroy']
    }
    holds: {
      store: typeof routes['invoices.holds.store']
    }
    freeze: {
      destroy: typeof routes['invoices.freeze.destroy']
    }
    clientLinks: {
      destroy: typeof routes['invoices.client_links.destroy']
    }
    litigation: {
      store: typeof routes['invoices.litigation.store']
      destroy: typeof routes['invoices.litigation.destroy']
    }
    cancellation: {
      store: typeof routes['invoices.cancellation.store']
      destroy: typeof routes['invoices.cancellation.destroy']
    }
    plan: {
      update: typeof routes['invoices.plan.update']
    }
    planPreview: typeof routes['invoices.plan_preview']
    timeline: typeof routes['invoices.timeline']
    relances: typeof routes['invoices.relances']
    attachments: {
      store: typeof routes['invoices.attachments.store']
    }
  }
  holds: {
    destroy: typeof routes['holds.destroy']
  }
  attachments: {
    show: typeof routes['attachments.show']
    removal: {
      store: typeof routes['attachments.removal.store']
      destroy: typeof routes['attachments.removal.destroy']
    }
  }
  agenda: {
    index: typeof routes['agenda.index']
    calendar: typeof routes['agenda.calendar']
    counts: typeof routes['agenda.counts']
  }
  calendarFeed: {
    show: typeof routes['calendar_feed.show']
    store: typeof routes['calendar_feed.store']
    destroy: typeof routes['calendar_feed.destroy']
  }
  relances: {
    index: typeof routes['relances.index']
    show: typeof routes['relances.show']
    update: typeof routes['relances.update']
    preview: typeof routes['relances.preview']
    sentMail: typeof routes['relances.sent_mail']
    rehearsal: typeof routes['relances.rehearsal']
    postponement: {
      store: typeof routes['relances.postponement.store']
    }
    skip: {
      store: typeof routes['relances.skip.store']
      destroy: typeof routes['relances.skip.destroy']
    }
    letter: typeof routes['relances.letter']
    posting: {
      store: typeof routes['relances.posting.store']
      destroy: typeof routes['relances.posting.destroy']
    }
    immediateSend: {
      store: typeof routes['relances.immediate_send.store']
      destroy: typeof routes['relances.immediate_send.destroy']
    }
    approval: {
      store: typeof routes['relances.approval.store']
    }
    resolution: {
      store: typeof routes['relances.resolution.store']
    }
  }
  relancePreviews: {
    store: typeof routes['relance_previews.store']
  }
  savedViews: {
    index: typeof routes['saved_views.index']
    store: typeof routes['saved_views.store']
    update: typeof routes['saved_views.update']
    destroy: typeof routes['saved_views.destroy']
  }
  csvImports: {
    store: typeof routes['csv_imports.store']
    show: typeof routes['csv_imports.show']
    rehearsal: {
      store: typeof routes['csv_imports.rehearsal.store']
    }
    publication: {
      store: typeof routes['csv_imports.publication.store']
    }
    rejects: {
      show: typeof routes['csv_imports.rejects.show']
    }
  }
  webhooks: {
    inboundMail: typeof routes['webhooks.inbound_mail']
    mailDelivery: typeof routes['webhooks.mail_delivery']
    stripe: typeof routes['webhooks.stripe']
  }
  imports: {
    index: typeof routes['imports.index']
    store: typeof routes['imports.store']
    show: typeof routes['imports.show']
    files: {
      store: typeof routes['imports.files.store']
      cancellation: {
        store: typeof routes['imports.files.cancellation.store']
      }
      retry: {
        store: typeof routes['imports.files.retry.store']
      }
    }
    validations: {
      store: typeof routes['imports.validations.store']
    }
    drafts: {
      show: typeof routes['imports.drafts.show']
      update: typeof routes['imports.drafts.update']
      pages: {
        show: typeof routes['imports.drafts.pages.show']
      }
      planPreview: typeof routes['imports.drafts.plan_preview']
      validation: {
        store: typeof routes['imports.drafts.validation.store']
      }
      skip: {
        store: typeof routes['imports.drafts.skip.store']
        destroy: typeof routes['imports.drafts.skip.destroy']
      }
    }
  }
  site: {
    landing: typeof routes['site.landing']
    status: typeof routes['site.status']
    legal: typeof routes['site.legal']
    robots: typeof routes['site.robots']
    sitemap: typeof routes['site.sitemap']
  }
  pages: {
    assets: {
      show: typeof routes['pages.assets.show']
    }
    calendarFeed: {
      show: typeof routes['pages.calendar_feed.show']
    }
    checkin: {
      show: typeof routes['pages.checkin.show']
      store: typeof routes['pages.checkin.store']
      undo: {
        store: typeof routes['pages.checkin.undo.store']
      }
    }
  }
  clientPage: {
    show: typeof routes['client_page.show']
    invoice: typeof routes['client_page.invoice']
    statement: typeof routes['client_page.statement']
    statementPdf: typeof routes['client_page.statement_pdf']
    answers: {
      store: typeof routes['client_page.answers.store']
    }
    disputes: {
      store: typeof routes['client_page.disputes.store']
    }
    optOut: {
      show: typeof routes['client_page.opt_out.show']
      store: typeof routes['client_page.opt_out.store']
    }
  }
  billing: {
    show: typeof routes['billing.show']
    offers: {
      index: typeof routes['billing.offers.index']
    }
    refresh: {
      store: typeof routes['billing.refresh.store']
    }
    trial: {
      store: typeof routes['billing.trial.store']
    }
    subscription: {
      store: typeof routes['billing.subscription.store']
    }
    portal: {
      store: typeof routes['billing.portal.store']
    }
    cancellation: {
      store: typeof routes['billing.cancellation.store']
      destroy: typeof routes['billing.cancellation.destroy']
    }
    checkout: {
      show: typeof routes['billing.checkout.show']
    }
    planChange: {
      preview: typeof routes['billing.plan_change.preview']
      store: typeof routes['billing.plan_change.store']
      destroy: typeof routes['billing.plan_change.destroy']
    }
    invoices: {
      index: typeof routes['billing.invoices.index']
    }
  }
  onboardingSteps: {
    index: typeof routes['onboarding_steps.index']
    store: typeof routes['onboarding_steps.store']
    destroy: typeof routes['onboarding_steps.destroy']
  }
  invitations: {
    reading: {
      store: typeof routes['invitations.reading.store']
    }
    account: {
      store: typeof routes['invitations.account.store']
    }
  }
  audit: {
    index: typeof routes['audit.index']
    export: typeof routes['audit.export']
  }
  apiKeys: {
    index: typeof routes['api_keys.index']
    store: typeof routes['api_keys.store']
    destroy: typeof routes['api_keys.destroy']
  }
  team: {
    show: typeof routes['team.show']
    departure: {
      store: typeof routes['team.departure.store']
    }
    ownership: {
      store: typeof routes['team.ownership.store']
    }
    members: {
      update: typeof routes['team.members.update']
      destroy: typeof routes['team.members.destroy']
    }
    invitations: {
      store: typeof routes['team.invitations.store']
      resend: {
        store: typeof routes['team.invitations.resend.store']
      }
      destroy: typeof routes['team.invitations.destroy']
    }
  }
  dev: {
    mails: {
      index: typeof routes['dev.mails.index']
      show: typeof routes['dev.mails.show']
    }
  }
  spa: typeof routes['spa']
}
