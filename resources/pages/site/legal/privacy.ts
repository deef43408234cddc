import type { LegalText } from './documents.js'

/** Whose data, for what, for how long; and the processing agreement (GDPR, article 28). */
export const privacy = (lang: 'fr' | 'en'): Omit<LegalText, 'day'> =>
  lang === 'fr' ? french() : english()

const french = (): Omit<LegalText, 'day'> => ({
  title: 'Confidentialité',
  intro: 'Quelles données, pourquoi, combien de temps, et qui y a accès.',
  sections: [
    {
      heading: 'Vos données',
      paragraphs: [
        'Votre nom, votre adresse e-mail, l’identité de votre entreprise et un mot de passe haché servent à tenir votre compte (exécution du contrat). Les journaux techniques ne contiennent ni nom ni adresse e-mail.',
        'Votre carte est donnée à Stripe, notre prestataire de paiement. Rubis n’en garde que les quatre derniers chiffres et la date d’expiration.',
      ],
    },
    {
      id: 'donnees-clients',
      heading: 'Les données de vos clients',
      paragraphs: [
        'Vous en êtes le responsable ; Rubis est votre sous-traitant (article 28 du RGPD). Rubis traite leurs noms, adresses, factures et réponses pour envoyer vos relances, sur vos instructions, et pour rien d’autre.',
        'Rubis tient ces données confidentielles, chiffre les messages, les IBAN et les secrets, avertit sans délai d’une violation, aide à répondre aux demandes de vos clients, et supprime ou rend tout à la fin du contrat. Les personnes autorisées sont tenues au secret.',
        'Sous-traitants ultérieurs : l’hébergeur nommé dans les mentions légales, le service d’envoi d’e-mails, Stripe pour votre abonnement. Un changement est annoncé trente jours avant ; vous pouvez vous y opposer.',
      ],
    },
    {
      heading: 'Essai gratuit',
      paragraphs: [
        'Pour qu’une entreprise n’ait qu’un essai, Rubis garde vingt-quatre mois des empreintes hachées de l’adresse e-mail, du SIREN et de la carte (intérêt légitime).',
      ],
    },
    {
      heading: 'Durées',
      paragraphs: [
        'Compte et factures : tant que le compte existe, puis trente jours. Documents d’import abandonnés : trente jours. Journaux d’envoi : la durée de la prescription commerciale, cinq ans.',
      ],
    },
    {
      heading: 'Vos droits',
      paragraphs: [
        'Accès, rectification, effacement, limitation, portabilité, opposition : écrivez à l’éditeur. Vous pouvez aussi saisir la CNIL.',
      ],
    },
  ],
})

const english = (): Omit<LegalText, 'day'> => ({
  title: 'Privacy',
  intro: 'Which data, why, for how long, and who sees it. The French text prevails.',
  sections: [
    {
      heading: 'Your data',
      paragraphs: [
        'Your name, your e-mail address, your company’s identity and a hashed password serve to keep your account (performance of the contract). Technical logs hold neither names nor e-mail addresses.',
        'Your card is given to Stripe, our payment provider. Rubis keeps its last four digits and its expiry date only.',
      ],
    },
    {
      id: 'donnees-clients',
      heading: 'The data of your clients',
      paragraphs: [
        'You are its controller; Rubis is your processor (article 28 of the GDPR). Rubis processes names, addresses, invoices and answers to send your reminders, on your instructions, and for nothing else.',
        'Rubis keeps this data confidential, encrypts messages, IBANs and secrets, reports a breach without delay, helps to answer your clients’ requests, and deletes or returns everything at the end of the contract. Whoever has access is bound to secrecy.',
        'Sub-processors: the host named in the legal notice, the e-mail sending service, Stripe for your subscription. A change is announced thirty days before; you may object.',
      ],
    },
    {
      heading: 'Free trial',
      paragraphs: [
        'So that a company has one trial, Rubis keeps hashed prints of the e-mail address, the SIREN and the card for twenty-four months (legitimate interest).',
      ],
    },
    {
      heading: 'For how long',
      paragraphs: [
        'Account and invoices: as long as the account exists, then thirty days. Abandoned import documents: thirty days. Sending records: the limitation period of commerce, five years.',
      ],
    },
    {
      heading: 'Your rights',
      paragraphs: [
        'Access, rectification, erasure, restriction, portability, objection: write to the publisher. You may also turn to the CNIL.',
      ],
    },
  ],
})
