import type { Data } from '@generated/data'

/** A paying Pro, with nothing to say about it, unless told otherwise. */
export function aSubscription(
  over: Partial<Data.Me['subscription']> = {}
): Data.Me['subscription'] {
  return {
    plan: 'pro',
    caps: {
      activeInvoicesLimit: null,
      seatsLimit: 1,
      multiUsers: false,
      replyFromUserEmail: false,
      smsEnabled: false,
    },
    activeInvoicesCount: 14,
    frozenInvoicesCount: 0,
    inGracePeriod: false,
    gracePeriodEndsAt: null,
    subscriptionStatus: 'active',
    inTrial: false,
    trialEndsAt: null,
    billingCycle: 'monthly',
    currentPeriodEnd: '2099-12-14T09:00:00.000Z',
    hasStripeCustomer: true,
    cancelAtPeriodEnd: false,
    cancelAt: null,
    pastDueSince: null,
    blockedFrom: null,
    freeFrom: null,
    isBlocked: false,
    canStartTrial: false,
    seatsUsed: 1,
    seatChoice: null,
    planned: null,
    isSold: true,
    nextChargeCents: 2_280,
    card: { last4: '4242', expiresOn: '2099-04-30' },
    ...over,
  }
}

/** Somebody on Free who has never tried anything else. */
export function onFree(over: Partial<Data.Me['subscription']> = {}): Data.Me['subscription'] {
  return aSubscription({
    plan: 'free',
    caps: { ...aSubscription().caps, activeInvoicesLimit: 2 },
    activeInvoicesCount: 1,
    subscriptionStatus: null,
    billingCycle: null,
    currentPeriodEnd: null,
    hasStripeCustomer: false,
    canStartTrial: true,
    nextChargeCents: null,
    card: null,
    ...over,
  })
}

export function aMe(
  over: Partial<Data.Me['organization']> = {},
  subscription: Data.Me['subscription'] = aSubscription()
): Data.Me {
  return {
    subscription,
    onboarding: [],
    user: {
      id: 'u-1',
      fullName: 'Camille Arnoux',
      email: 'camille@arnoux.example',
      emailVerified: true,
      // Whoever opens a page in English chose English.
      locale: document.documentElement.lang === 'en' ? 'en' : 'fr',
      preferences: {
        scheme: 'auto',
        density: 'comfortable',
        singleKeyShortcuts: true,
        hiddenColumns: {},
      },
    },
    organization: {
      id: 'o-1',
      name: 'Camille Arnoux, design graphique',
      plan: 'pro',
      verified: true,
      defaultPlanId: 'p-1',
      ibanLast4: '2606',
      paymentLink: null,
      readsWithModel: false,
      readingModel: null,
      rubisCount: 37,
      activeInvoices: 14,
      sendingEnabled: true,
      hold: null,
      plannedHold: null,
      erasure: null,
      unreadNotifications: 0,
      timezone: 'Europe/Paris',
      dryRunSince: null,
      heldUntil: null,
      role: 'owner',
      ...over,
    },
    organizations: [
      { id: 'o-1', name: 'Camille Arnoux, design graphique', role: over.role ?? 'owner' },
    ],
  }
}

export function anOrganization(over: Partial<Data.Organization> = {}): Data.Organization {
  return {
    id: 'o-1',
    name: 'Camille Arnoux, design graphique',
    trade: 'Graphiste',
    siren: '853412070',
    siret: null,
    vatNumber: null,
    address: '12, rue des Tanneurs',
    postalCode: '44000',
    city: 'Nantes',
    country: 'FR',
    email: 'camille@arnoux.example',
    phone: null,
    locale: 'fr',
    senderName: 'Camille Arnoux',
    replyTo: 'camille@arnoux.example',
    signature: 'Camille',
    ibanLast4: '2606',
    pendingIbanLast4: null,
    pendingIbanFrom: null,
    accountHolder: null,
    paymentLink: null,
    timeZone: 'Europe/Paris',
    calendarRegion: 'FR',
    closedDays: [],
    windowOpenMinute: 540,
    windowCloseMinute: 1_080,
    windowAlwaysOpen: false,
    slotMinute: 545,
    spreadMinutes: 30,
    minGapHours: 72,
    clientDailyCap: 1,
    clientWeeklyCap: 2,
    groupsReminders: false,
    thanksClients: false,
    readsReplies: false,
    receivesMail: true,
    latePenaltyBasisPoints: null,
    defaultPlanId: 'p-1',
    checkinMode: 'daily',
    plan: 'pro',
    readsWithModel: false,
    readingModel: null,
    dryRunSince: null,
    ...over,
  }
}

export function aSecurity(over: Partial<Data.Security> = {}): Data.Security {
  return {
    email: 'camille@arnoux.example',
    emailVerified: true,
    emailChange: null,
    totp: false,
    recoveryCodesLeft: 0,
    passkeys: [],
    sessions: [
      {
        id: 's-1',
        current: true,
        browser: 'Firefox',
        system: 'Linux',
        address: '192.0.2.7',
        remembered: false,
        createdAt: '2026-10-05T07:00:00.000Z',
        seenAt: '2026-10-05T08:00:00.000Z',
      },
      {
        id: 's-2',
        current: false,
        browser: 'Safari',
        system: 'iPhone',
        address: '192.0.2.9',
        remembered: true,
        createdAt: '2026-10-01T07:00:00.000Z',
        seenAt: '2026-10-04T18:00:00.000Z',
      },
    ],
    ...over,
  }
}

export function anInvoice(over: Partial<Data.Invoice> = {}): Data.Invoice {
  return {
    id: 'i-1',
    numero: 'F-2026-0104',
    subject: '',
    status: 'in_relance',
    amountTtcCents: 180_000,
    paidCents: 0,
    creditedCents: 0,
    remainderCents: 180_000,
    currency: 'EUR',
    issueDate: '2026-10-10',
    dueDate: '2026-11-09',
    paidAt: null,
    closedAt: null,
    litigationAt: null,
    createdAt: '2026-10-10T15:20:00.000Z',
    rubisEarned: 1,
    client: { id: 'c-1', name: 'Menuiserie Kerbrat', kind: 'business' },
    plan: { id: 'p-1', name: 'Équilibré' },
    nextRelance: {
      id: 'r-2',
      tone: 'ferme',
      status: 'scheduled',
      sendAt: '2099-11-24T08:00:00.000Z',
      offsetDays: 15,
    },
    relancesToCome: 2,
    hold: null,
    ...over,
  }
}

export function anInvoiceDetail(over: Partial<Data.InvoiceDetail> = {}): Data.InvoiceDetail {
  const { client, plan, ...invoice } = anInvoice()
  return {
    ...invoice,
    statusBeforeClose: null,
    paymentLink: null,
    notes: '',
    closedAt: null,
    litigationAt: null,
    litigationReason: null,
    firstRemindedAt: null,
    lastRemindedAt: null,
    client: {
      ...client,
      siren: '853412070',
      address: '3, quai Malakoff',
      postalCode: '44000',
      city: 'Nantes',
      contacts: [
        { id: 'k-1', name: 'Comptabilité', email: 'compta@menuiserie-kerbrat.example', role: 'to' },
      ],
    },
    plan: plan && { ...plan, steps: [] },
    payments: [],
    creditNotes: [],
    holds: [],
    attachments: [],
    answers: [],
    replies: [],
    lateFees: {
      penaltyCents: 572,
      indemnityCents: 4_000,
      periods: [
        {
          from: '2026-11-10',
          to: '2026-11-22',
          days: 13,
          principalCents: 180_000,
          basisPoints: 1_200,
          source: 'contract',
          official: true,
          interestCents: 572,
        },
      ],
      warning: null,
      contractBelowFloor: false,
    },
    ...over,
  }
}

export function aRelance(over: Partial<Data.Relance> = {}): Data.Relance {
  return {
    id: 'r-2',
    status: 'scheduled',
    sendAt: '2099-11-24T08:00:00.000Z',
    sentAt: null,
    immediateSendUntil: null,
    draftedAt: null,
    approvedAt: null,
    approvedBy: null,
    posting: null,
    postponedAt: null,
    reason: null,
    cancelReason: null,
    lastError: null,
    attempts: 0,
    isEdited: false,
    deliveredAt: null,
    bouncedAt: null,
    message: null,
    invoice: {
      id: 'i-1',
      numero: 'F-2026-0104',
      remainderCents: 180_000,
      dueDate: '2026-11-09',
      client: { id: 'c-1', name: 'Menuiserie Kerbrat' },
    },
    stepId: 's-3',
    offsetDays: 15,
    tone: 'ferme',
    requiresManualValidation: false,
    ...over,
  }
}

/** The generated type cannot say what each kind carries: facts are open, as they are in the log. */
type EventParts = Omit<Partial<Data.Activity>, 'payload'> & { payload?: Record<string, unknown> }

export function anEvent({ payload = {}, ...over }: EventParts = {}): Data.Activity {
  return {
    id: 'e-1',
    kind: 'invoice_created',
    at: '2026-10-10T15:20:00.000Z',
    actor: { kind: 'user', name: 'Camille Arnoux' },
    payload: payload as Data.Activity['payload'],
    relanceId: null,
    invoice: { id: 'i-1', numero: 'F-2026-0104' },
    client: { id: 'c-1', name: 'Menuiserie Kerbrat' },
    ...over,
  }
}

export function aPayment(over: Partial<Data.Payment> = {}): Data.Payment {
  return {
    id: 'pay-1',
    amountCents: 60_000,
    paidOn: '2026-11-13',
    method: 'transfer',
    kind: 'payment',
    createdAt: '2026-11-13T17:41:00.000Z',
    voidedAt: null,
    ...over,
  }
}

export function aPreview(over: Partial<Data.RelancePreview> = {}): Data.RelancePreview {
  return {
    from: { name: 'Camille Arnoux, design graphique', address: 'relances@mail.rubis.example' },
    to: [{ name: 'Comptabilité', address: 'compta@menuiserie-kerbrat.example' }],
    cc: [],
    replyTo: { name: 'Camille Arnoux', address: 'camille@arnoux.example' },
    subject: 'Facture F-2026-0104 : règlement attendu',
    text: 'Bonjour,\n\nMerci de régler 1\u202f800,00\u00a0€.',
    html: '<p>Bonjour</p>',
    attachments: [],
    missing: [],
    words: { subject: 'Facture {{numero}} : règlement attendu', body: 'Bonjour,' },
    remainderCents: 180_000,
    verdict: { action: 'send', reason: null, until: null },
    ...over,
  }
}

/** The mail of a reminder that left, as the API gives it back. */
export function aSentMail(over: Partial<Data.SentMail> = {}): Data.SentMail {
  const { from, to, cc, replyTo, attachments, remainderCents } = aPreview()
  return {
    from: from ?? { name: null, address: 'relances@mail.rubis.example' },
    to,
    cc,
    replyTo,
    attachments,
    remainderCents,
    subject: 'Solde de la facture F-2026-0104',
    text: 'Bonjour,\n\nIl reste 1\u202f800,00\u00a0€.',
    html: '<p>Bonjour</p>',
    postedAt: '2026-11-16T08:02:00.000Z',
    ...over,
  }
}

export function aTotal(over: Partial<Data.InvoiceTotals> = {}): Data.InvoiceTotals {
  const total = { count: 3, remainderCents: 180_000 }
  return {
    views: {
      to_chase: total,
      late: total,
      upcoming: total,
      litigation: total,
      paid: total,
      cancelled: total,
      all: total,
    },
    filtered: null,
    ...over,
  }
}

export function aTodo(
  over: Partial<Data.Today['todos'][number]> = {}
): Data.Today['todos'][number] {
  const { invoice } = aRelance()
  return {
    kind: 'warning_to_approve',
    id: 'r-9',
    since: '2026-11-20T08:00:00.000Z',
    invoice,
    client: invoice.client,
    relance: aBrief({ id: 'r-9', status: 'drafted', tone: 'mise_en_demeure', offsetDays: 30 }),
    count: 1,
    amountCents: invoice.remainderCents,
    reason: null,
    holdId: null,
    answer: null,
    reply: null,
    ...over,
  }
}

type Brief = Data.Today['next'][number]['relance']

export function aBrief(over: Partial<Brief> = {}): Brief {
  return {
    id: 'r-2',
    status: 'scheduled',
    sendAt: '2099-11-24T08:00:00.000Z',
    immediateSendUntil: null,
    reason: null,
    tone: 'ferme',
    offsetDays: 15,
    requiresManualValidation: false,
    ...over,
  }
}

export function aToday(over: Partial<Data.Today> = {}): Data.Today {
  return {
    todos: [],
    hasMoreTodos: false,
    next: [],
    nextSendAt: null,
    weekCount: 0,
    recovered: {
      sinceJanuaryCents: 1_248_050,
      thisMonthCents: 231_000,
      everCents: 1_248_050,
      months: Array.from({ length: 12 }, (_, index) => ({
        month: new Date(Date.UTC(2025, 11 + index, 1)).toISOString().slice(0, 10),
        cents: index * 10_000,
      })),
    },
    averageDelay: { days: 41, lateDays: 11, sample: 100 },
    rubisCount: 37,
    activeInvoices: 14,
    hasInvoices: true,
    aging: [
      { bucket: 'upcoming', count: 3, remainderCents: 908_700 },
      { bucket: '1_30', count: 4, remainderCents: 645_700 },
      { bucket: '31_60', count: 2, remainderCents: 403_000 },
      { bucket: '60_plus', count: 1, remainderCents: 434_000 },
    ],
    recent: [],
    ...over,
  }
}

export function aClient(over: Partial<Data.Client> = {}): Data.Client {
  return {
    id: 'c-1',
    name: 'Menuiserie Kerbrat',
    kind: 'business',
    email: 'compta@menuiserie-kerbrat.example',
    contactCount: 2,
    siren: '552100554',
    siret: null,
    vatNumber: null,
    address: '4 quai de la Douane',
    postalCode: '29200',
    city: 'Brest',
    country: 'FR',
    locale: 'fr',
    timeZone: null,
    planId: null,
    paymentTermDays: 30,
    notes: '',
    revision: 3,
    plan: null,
    hold: null,
    figures: {
      openCount: 2,
      openCents: 480_000,
      lateCount: 1,
      lateCents: 120_000,
      invoiceCount: 9,
    },
    habit: { level: 'slow', score: 80, medianDays: 12, averageDays: 12, payments: 7 },
    archivedAt: null,
    createdAt: '2026-01-10T09:00:00.000Z',
    ...over,
  }
}

export function aClientDetail(over: Partial<Data.ClientDetail> = {}): Data.ClientDetail {
  return {
    ...aClient(),
    contacts: [
      {
        id: 'k-1',
        name: 'Comptabilité',
        email: 'compta@menuiserie-kerbrat.example',
        role: 'to',
        suppressed: null,
      },
    ],
    holds: [],
    open: { count: 2, remainderCents: 480_000 },
    paid: { count: 7, averageDelayDays: 12 },
    promises: { kept: 0, broken: 0 },
    notesEdited: null,
    lastBounceAt: null,
    mergedInto: null,
    merges: [],
    lookalikes: [],
    ...over,
  }
}

export function anAgendaLine({
  relance = {},
  ...over
}: Omit<Partial<Data.Agenda>, 'relance'> & { relance?: Partial<Data.Relance> } = {}): Data.Agenda {
  return {
    at: '2026-11-24T08:07:00.000Z',
    recipient: 'compta@menuiserie-kerbrat.example',
    subject: 'Facture F-2026-0104 : règlement attendu',
    plan: { id: 'p-1', name: 'Équilibré' },
    reason: { cause: 'plan', wantedOn: '2026-11-24' },
    isRehearsed: false,
    awaitsApproval: false,
    ...over,
    relance: aRelance({ sendAt: over.at ?? '2026-11-24T08:07:00.000Z', ...relance }),
  }
}

export function aNotification(over: Partial<Data.Notification> = {}): Data.Notification {
  return {
    id: 'n-1',
    kind: 'relance_failed',
    data: { numero: 'F-2026-0104' } as unknown as Data.Notification['data'],
    invoiceId: 'i-1',
    clientName: 'Menuiserie Kerbrat',
    readAt: null,
    createdAt: '2026-11-22T09:00:00.000Z',
    ...over,
  }
}
