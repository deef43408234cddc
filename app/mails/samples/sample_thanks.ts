import type { SampleMail } from '#mails/samples/sample_mail'
import { thanksMail } from '#mails/thanks_mail'

/** What a client gets whose payment completed an invoice, in both languages. */
export function sampleThanks(): SampleMail[] {
  return (['fr', 'en'] as const).map((locale) => ({
    name: `thanks_${locale}`,
    locale,
    ...thanksMail({
      locale,
      creditor: {
        name: 'Camille Arnoux, design graphique',
        detailLine: 'Design graphique · 12, rue des Tanneurs, 44000 Nantes',
        siret: '85341207000015',
        phone: '06 39 98 42 17',
        email: 'camille@arnoux.example',
      },
      clientName: 'Menuiserie Kerbrat',
      numero: 'F-2026-0104',
      paidCents: 180_000,
      crossed: locale === 'fr',
      signature: 'Camille Arnoux\nDesign graphique',
    }),
  }))
}
