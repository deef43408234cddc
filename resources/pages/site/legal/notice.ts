import type { Identity, LegalText } from './documents.js'

const parts = (given: string, none: string) =>
  given.trim() === '' ? [none] : given.split(';').map((part) => part.trim())

/** Who publishes and hosts the site (LCEN, article 6 III). */
export const notice = (lang: 'fr' | 'en', identity: Identity): Omit<LegalText, 'day'> =>
  lang === 'fr' ? french(identity) : english(identity)

const french = (identity: Identity): Omit<LegalText, 'day'> => ({
  title: 'Mentions légales',
  intro: 'Qui publie ce site, qui l’héberge, et comment nous joindre.',
  sections: [
    {
      heading: 'Éditeur',
      paragraphs: [
        ...parts(
          identity.publisher,
          'Cette installation n’a pas déclaré d’éditeur~: elle sert à essayer Rubis.'.replaceAll(
            '~',
            '\u00a0'
          )
        ),
      ],
    },
    {
      heading: 'Hébergement',
      paragraphs: [...parts(identity.host, 'Non déclaré sur cette installation.')],
    },
    {
      heading: 'Propriété',
      paragraphs: [
        'Le nom Rubis, ses textes et son dessin appartiennent à l’éditeur. Les polices Besley, Hanken Grotesk et Commit Mono sont distribuées sous licence OFL.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'Le site public n’en dépose aucun. L’application en utilise deux, nécessaires à la connexion et à sa sécurité. Aucune mesure d’audience, aucun tiers.',
      ],
    },
  ],
})

const english = (identity: Identity): Omit<LegalText, 'day'> => ({
  title: 'Legal notice',
  intro: 'Who publishes this site, who hosts it, and how to reach us.',
  sections: [
    {
      heading: 'Publisher',
      paragraphs: [
        ...parts(
          identity.publisher,
          'This installation declares no publisher: it serves to try Rubis.'
        ),
      ],
    },
    {
      heading: 'Hosting',
      paragraphs: [...parts(identity.host, 'Not declared on this installation.')],
    },
    {
      heading: 'Ownership',
      paragraphs: [
        'The name Rubis, its texts and its design belong to the publisher. The typefaces Besley, Hanken Grotesk and Commit Mono are distributed under the OFL.',
      ],
    },
    {
      heading: 'Cookies',
      paragraphs: [
        'The public site sets none. The application uses two, needed for signing in and for its security. No audience measurement, no third party.',
      ],
    },
  ],
})
