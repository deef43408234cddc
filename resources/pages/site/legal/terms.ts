import type { LegalText } from './documents.js'

/** What binds Rubis and its users, who are professionals. */
export const terms = (lang: 'fr' | 'en'): Omit<LegalText, 'day'> =>
  lang === 'fr' ? french() : english()

const french = (): Omit<LegalText, 'day'> => ({
  title: 'Conditions générales d’utilisation et de vente',
  intro:
    'Elles lient l’éditeur de Rubis et vous, qui utilisez Rubis pour votre activité professionnelle.',
  sections: [
    {
      heading: '1. Qui peut utiliser Rubis',
      paragraphs: [
        'Rubis s’adresse aux professionnels : indépendants, artisans, professions libérales, petites entreprises. En ouvrant un compte, vous déclarez agir pour les besoins de votre activité.',
      ],
    },
    {
      heading: '2. Ce que fait Rubis',
      paragraphs: [
        'Rubis envoie en votre nom, aux dates que vous avez réglées, des messages de relance pour les factures que vous lui confiez. Vous restez le créancier : Rubis n’encaisse rien, n’achète pas vos créances et n’agit pas comme société de recouvrement.',
        'Une mise en demeure n’est jamais envoyée sans votre validation expresse.',
      ],
    },
    {
      heading: '3. Ce dont vous répondez',
      paragraphs: [
        'De l’exactitude des factures, des adresses et de l’identité de vos clients ; du caractère certain, liquide et exigible des sommes réclamées ; du contenu des messages que vous modifiez.',
        'Vous n’utilisez pas Rubis pour relancer une somme qui n’est pas due, ni pour envoyer de la publicité.',
      ],
    },
    {
      heading: '4. Offres et prix',
      paragraphs: [
        'Les prix sont affichés hors taxes, et toutes taxes comprises. L’offre gratuite suit un nombre limité de factures actives, sans limite de durée.',
        'L’essai dure quatorze jours. Une carte est demandée et rien n’est prélevé avant le quatorzième jour. Un e-mail annonce la fin de l’essai, la date et le montant du premier prélèvement. Un seul essai par entreprise.',
      ],
    },
    {
      heading: '5. Paiement',
      paragraphs: [
        'Les abonnements se paient d’avance, au mois ou à l’année, par carte, et se renouvellent jusqu’à résiliation. Un abonnement annuel est rappelé un mois avant son renouvellement.',
        'En cas de paiement refusé, l’accès reste entier sept jours ; ensuite aucune facture ne peut être ajoutée, et les relances en cours continuent. Sans règlement après vingt et un jours, le compte passe à l’offre gratuite. Rien n’est effacé.',
      ],
    },
    {
      id: 'resiliation',
      heading: '6. Résilier',
      paragraphs: [
        'En ligne, à tout moment, depuis Paramètres, Abonnement, Résilier votre abonnement. L’accès reste ouvert jusqu’à la fin de la période payée. Un e-mail le confirme. Les factures au-delà de la limite gratuite sont gelées, jamais supprimées.',
      ],
    },
    {
      heading: '7. Disponibilité et responsabilité',
      paragraphs: [
        'Nous mettons en œuvre les moyens raisonnables pour que Rubis soit disponible et que chaque message parte une fois, à son heure. L’état du service est public. Notre responsabilité est limitée aux dommages directs, dans la limite des sommes payées au cours des douze derniers mois.',
      ],
    },
    {
      heading: '8. Données',
      paragraphs: [
        'Le traitement des données de vos clients est décrit dans la page Confidentialité, qui vaut accord de sous-traitance au sens de l’article 28 du RGPD.',
      ],
    },
    {
      heading: '9. Modifications, droit applicable',
      paragraphs: [
        'Une modification de ces conditions est annoncée par e-mail trente jours avant de s’appliquer. Le droit français s’applique ; les litiges entre professionnels relèvent des tribunaux du siège de l’éditeur.',
      ],
    },
  ],
})

const english = (): Omit<LegalText, 'day'> => ({
  title: 'Terms of service and sale',
  intro:
    'They bind the publisher of Rubis and you, who use Rubis for your trade. The French text prevails.',
  sections: [
    {
      heading: '1. Who may use Rubis',
      paragraphs: [
        'Rubis is for professionals: freelancers, craftspeople, liberal professions, small firms. By opening an account you declare that you act for your trade.',
      ],
    },
    {
      heading: '2. What Rubis does',
      paragraphs: [
        'Rubis sends reminders in your name, on the dates you set, for the invoices you entrust to it. You remain the creditor: Rubis collects nothing, buys no claims and is not a debt collector.',
        'A formal notice is never sent without your express approval.',
      ],
    },
    {
      heading: '3. What you answer for',
      paragraphs: [
        'For the accuracy of invoices, addresses and identities of your clients; for the sums claimed being certain, of a fixed amount and due; for the messages that you edit.',
        'You do not use Rubis to chase a sum that is not owed, nor to send advertising.',
      ],
    },
    {
      heading: '4. Plans and prices',
      paragraphs: [
        'Prices are shown without tax and with it. The free plan follows a limited number of active invoices, for as long as you like.',
        'The trial lasts fourteen days. A card is asked for and nothing is charged before the fourteenth day. An e-mail announces the end of the trial, the date and the amount of the first charge. One trial per company.',
      ],
    },
    {
      heading: '5. Payment',
      paragraphs: [
        'Subscriptions are paid in advance, by month or by year, by card, and renew until cancelled. A yearly one is recalled a month before it renews.',
        'When a payment is refused, access stays whole for seven days; then no invoice can be added, and reminders under way go on. Unpaid after twenty-one days, the account is on the free plan. Nothing is deleted.',
      ],
    },
    {
      id: 'resiliation',
      heading: '6. Cancelling',
      paragraphs: [
        'Online, at any time, from Settings, Subscription, Cancel your subscription. Access stays open until the end of the period paid for. An e-mail confirms it. Invoices beyond the free limit are frozen, never deleted.',
      ],
    },
    {
      heading: '7. Availability and liability',
      paragraphs: [
        'We take reasonable means for Rubis to be available and for each message to leave once, on time. The state of the service is public. Our liability is limited to direct damage, within what was paid over the last twelve months.',
      ],
    },
    {
      heading: '8. Data',
      paragraphs: [
        'How the data of your clients is processed is described on the Privacy page, which is the processing agreement of article 28 of the GDPR.',
      ],
    },
    {
      heading: '9. Changes, applicable law',
      paragraphs: [
        'A change of these terms is announced by e-mail thirty days before it applies. French law applies; disputes between professionals go to the courts of the publisher’s seat.',
      ],
    },
  ],
})
