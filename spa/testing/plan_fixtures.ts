import type { Data } from '@generated/data'

export function aStep(over: Partial<Data.Plan['steps'][number]> = {}): Data.Plan['steps'][number] {
  return {
    id: 's-1',
    offsetDays: -3,
    tone: 'amical',
    subject: 'Facture {{numero}}',
    body: 'Bonjour,\n\nIl reste {{remainder}}.\n\n{{signature}}',
    requiresManualValidation: false,
    attachInvoice: true,
    ...over,
  }
}

export function aPlan(over: Partial<Data.Plan> = {}): Data.Plan {
  return {
    id: 'p-1',
    name: 'Équilibré',
    description: 'Pour la plupart des clients.',
    silencePolicy: 'friendly_goes_on',
    isDefault: true,
    archivedAt: null,
    version: 1,
    updatedAt: '2026-10-10T15:20:00.000Z',
    openInvoices: { count: 0, more: false },
    replan: null,
    steps: [
      aStep(),
      aStep({ id: 's-2', offsetDays: 7, tone: 'courtois' }),
      aStep({
        id: 's-3',
        offsetDays: 30,
        tone: 'mise_en_demeure',
        requiresManualValidation: true,
      }),
    ],
    ...over,
  }
}

export function aTemplatePreview(over: Partial<Data.TemplatePreview> = {}): Data.TemplatePreview {
  return {
    subject: 'Facture F-2026-0042',
    body: 'Bonjour',
    errors: { subject: [], body: [] },
    warnings: { subject: [], body: [] },
    missing: [],
    mail: {
      from: { name: 'Camille Arnoux', address: 'relances@mail.rubis.example' },
      to: [{ name: 'Claire Martin', address: 'claire@atelier.example' }],
      cc: [],
      replyTo: { name: 'Camille Arnoux', address: 'camille@arnoux.example' },
      subject: 'Facture F-2026-0042',
      text: 'Bonjour,\n\nIl reste 1 000,00 €.',
      html: '<!doctype html><html lang="fr"><title>Facture</title><p>Il reste 1 000,00 €.</p></html>',
      attachments: [],
    },
    ...over,
  }
}

export function aChangePreview(over: Partial<Data.PlanChangePreview> = {}): Data.PlanChangePreview {
  return {
    invoices: 14,
    more: false,
    replanned: 12,
    moved: 12,
    cancelled: 0,
    added: 0,
    rewritten: 0,
    approvalsWithdrawn: 1,
    leaving: 0,
    examples: [
      {
        id: 'i-1',
        numero: 'F-2026-0104',
        clientName: 'Menuiserie Kerbrat',
        changes: [
          {
            kind: 'moved',
            tone: 'courtois',
            offsetDays: 8,
            from: '2026-11-16T08:00:00.000Z',
            to: '2026-11-17T08:00:00.000Z',
          },
        ],
      },
    ],
    ...over,
  }
}
