import type { LegalText } from './documents.js'

/** How far the product can be used by everybody, and what is known not to. */
export const accessibility = (lang: 'fr' | 'en'): Omit<LegalText, 'day'> =>
  lang === 'fr' ? french() : english()

const french = (): Omit<LegalText, 'day'> => ({
  title: 'Accessibilité',
  intro: 'Rubis vise le niveau AA des WCAG 2.2 et du RGAA 4.1.',
  sections: [
    {
      heading: 'Ce qui est vérifié',
      paragraphs: [
        'Chaque écran est contrôlé par un outil automatique, en clair et en sombre, sur ordinateur et sur téléphone, et se parcourt au clavier. Les pages de vos clients fonctionnent sans JavaScript.',
      ],
    },
    {
      heading: 'Ce qui ne l’est pas encore',
      paragraphs: [
        'Aucun audit par un organisme indépendant n’a été mené : la conformité n’est donc pas déclarée totale. Les documents PDF que vous importez gardent leur propre accessibilité.',
      ],
    },
    {
      heading: 'Signaler un obstacle',
      paragraphs: [
        'Écrivez à l’éditeur nommé dans les mentions légales : nous répondons sous cinq jours ouvrés. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.',
      ],
    },
  ],
})

const english = (): Omit<LegalText, 'day'> => ({
  title: 'Accessibility',
  intro: 'Rubis aims at level AA of WCAG 2.2 and of the French RGAA 4.1.',
  sections: [
    {
      heading: 'What is checked',
      paragraphs: [
        'Each screen is checked by an automatic tool, in light and in dark, on a computer and on a telephone, and can be used by keyboard. Your clients’ pages work without JavaScript.',
      ],
    },
    {
      heading: 'What is not yet',
      paragraphs: [
        'No audit by an independent body was made: conformity is therefore not declared complete. PDF documents that you import keep their own accessibility.',
      ],
    },
    {
      heading: 'Reporting an obstacle',
      paragraphs: [
        'Write to the publisher named in the legal notice: we answer within five working days. Without a satisfactory answer you may turn to the French Défenseur des droits.',
      ],
    },
  ],
})
