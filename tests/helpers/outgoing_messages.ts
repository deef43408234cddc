import { v7 as uuidv7 } from 'uuid'
import type { OutgoingMessage, SendDeadline } from '#lib/mail_transport/contract'

/** A reminder as the engine freezes it, for tests of the transports. */
export function aMessage(overrides: Partial<OutgoingMessage> = {}): OutgoingMessage {
  const id = uuidv7()
  return {
    id,
    idempotencyKey: `mail/${id}`,
    from: { name: 'Camille Morel', address: 'relances@mail.rubis.example' },
    to: { name: 'Boulangerie Lefèvre', address: 'compta@lefevre.example' },
    cc: [],
    replyTo: { name: 'Camille Morel', address: 'camille@atelier-morel.example' },
    subject: 'Facture F-2026-0118 : 1 111,10 € à régler',
    text: 'Bonjour,\n\nIl reste 1 111,10 € à régler.\n',
    html: '<p>Bonjour,</p><p>Il reste 1 111,10 € à régler.</p>',
    headers: {
      'Message-ID': `<relance.${id}@mail.rubis.example>`,
      'Auto-Submitted': 'auto-generated',
      'X-Rubis-Task': id,
    },
    attachments: [],
    ...overrides,
  }
}

/** A deadline that is never reached. */
export const NO_HURRY: SendDeadline = { mayBegin: () => true, mayFinish: () => true }
