/**
 * The freelancer of the demo. Everything is invented: `.example` names resolve nowhere (RFC 2606), the
 * telephone numbers are of the range that Arcep keeps for fiction, the IBAN is the textbook's.
 */
export const FREELANCER = {
  fullName: 'Camille Moreau',
  organizationName: 'Camille Moreau',
  settings: {
    trade: 'Graphiste et développeuse web',
    siren: '853412070',
    siret: '85341207000015',
    vatNumber: 'FR83853412070',
    address: '12, rue des Tanneurs',
    postalCode: '44000',
    city: 'Nantes',
    country: 'FR',
    email: 'camille@camillemoreau.example',
    phone: '06 39 98 12 34',
    senderName: 'Camille Moreau',
    replyTo: 'camille@camillemoreau.example',
    signature: 'Camille Moreau\nGraphiste et développeuse web\n06 39 98 12 34',
    iban: 'FR7630006000011234567890189',
    accountHolder: 'Camille Moreau',
    timeZone: 'Europe/Paris',
    calendarRegion: 'FR',
  },
} as const
