import type { AccountDictionary } from '#mails/account_mail'

const NOT_YOU =
  'Si ce n’était pas vous, réinitialisez votre mot de passe sans attendre\u00a0: toutes les sessions seront fermées.'

/** Mails about an account, in French. */
export const ACCOUNT_WORDS_FR: AccountDictionary = {
  verify_email: () => ({
    subject: 'Confirmez votre adresse e-mail',
    title: 'Confirmez votre adresse',
    paragraphs: [
      'Pour que vos relances puissent partir, confirmez que cette adresse est bien la vôtre. Le lien sert une fois et reste valable 24\u00a0heures.',
      'Si vous n’avez pas ouvert de compte, ignorez ce message\u00a0: sans votre confirmation, rien ne sera envoyé.',
    ],
    action: 'Confirmer mon adresse',
  }),
  address_known: () => ({
    subject: 'Vous avez déjà un compte Rubis',
    title: 'Vous avez déjà un compte',
    paragraphs: [
      'Quelqu’un vient d’ouvrir un compte avec cette adresse, qui a déjà le sien. Si c’était vous, connectez-vous à votre compte habituel\u00a0; si vous avez oublié le mot de passe, la page de connexion permet d’en choisir un autre.',
      'Sinon, vous n’avez rien à faire\u00a0: le nouveau compte ne peut ni envoyer de message, ni voir le vôtre.',
    ],
    action: 'Me connecter',
  }),
  reset_password: () => ({
    subject: 'Choisir un nouveau mot de passe',
    title: 'Choisissez un nouveau mot de passe',
    paragraphs: [
      'Vous avez demandé un nouveau mot de passe. Le lien sert une fois et reste valable 30\u00a0minutes. Toutes vos sessions ouvertes seront fermées.',
      'Si vous n’avez rien demandé, ignorez ce message\u00a0: votre mot de passe ne change pas.',
    ],
    action: 'Choisir un mot de passe',
  }),
  password_changed: () => ({
    subject: 'Votre mot de passe a changé',
    title: 'Votre mot de passe a changé',
    paragraphs: ['Le mot de passe de votre compte vient d’être changé.', NOT_YOU],
    action: 'Ce n’était pas moi',
  }),
  email_change_old: ({ newEmail }) => ({
    subject: 'Confirmez le changement d’adresse de votre compte',
    title: 'Changer l’adresse de votre compte\u00a0?',
    paragraphs: [
      `Votre compte demande à passer à l’adresse ${newEmail}. Il faut l’accord des deux boîtes\u00a0: celle-ci et la nouvelle. Le lien reste valable 24\u00a0heures.`,
      'Si vous n’avez rien demandé, ne confirmez pas et changez votre mot de passe.',
    ],
    action: 'Accepter le changement',
  }),
  email_change_new: () => ({
    subject: 'Confirmez votre nouvelle adresse',
    title: 'Utiliser cette adresse pour votre compte\u00a0?',
    paragraphs: [
      'Un compte Rubis demande à utiliser cette adresse. Il faut l’accord des deux boîtes\u00a0: l’ancienne et celle-ci. Le lien reste valable 24\u00a0heures.',
      'Si vous n’avez rien demandé, ignorez ce message\u00a0: rien ne change.',
    ],
    action: 'Confirmer cette adresse',
  }),
  email_changed: ({ newEmail }) => ({
    subject: 'L’adresse de votre compte a changé',
    title: 'L’adresse de votre compte a changé',
    paragraphs: [
      `Vous vous connectez désormais avec ${newEmail}. Les deux boîtes ont donné leur accord.`,
    ],
    action: null,
  }),
  second_factor_on: () => ({
    subject: 'La double authentification est activée',
    title: 'La double authentification est activée',
    paragraphs: ['Un code vous sera demandé en plus de votre mot de passe.', NOT_YOU],
    action: 'Ce n’était pas moi',
  }),
  second_factor_off: () => ({
    subject: 'La double authentification est désactivée',
    title: 'La double authentification est désactivée',
    paragraphs: ['Votre mot de passe suffit de nouveau pour vous connecter.', NOT_YOU],
    action: 'Ce n’était pas moi',
  }),
  recovery_code_used: () => ({
    subject: 'Un code de secours a servi',
    title: 'Un code de secours a servi',
    paragraphs: [
      'Une connexion à votre compte s’est faite avec un code de secours. Ce code ne sert plus.',
      NOT_YOU,
    ],
    action: 'Ce n’était pas moi',
  }),
  passkey_added: () => ({
    subject: 'Une clé d’accès a été ajoutée',
    title: 'Une clé d’accès a été ajoutée',
    paragraphs: ['Une nouvelle clé d’accès permet de se connecter à votre compte.', NOT_YOU],
    action: 'Ce n’était pas moi',
  }),
  passkey_removed: () => ({
    subject: 'Une clé d’accès a été retirée',
    title: 'Une clé d’accès a été retirée',
    paragraphs: ['Une clé d’accès de votre compte ne permet plus de s’y connecter.', NOT_YOU],
    action: 'Ce n’était pas moi',
  }),
  iban_changed: ({ organizationName, ibanEnd, from }) => ({
    subject: 'L’IBAN de vos factures a changé',
    title: 'L’IBAN de vos factures a changé',
    paragraphs: [
      from
        ? `L’IBAN de «\u00a0${organizationName}\u00a0» a été remplacé par ${ibanEnd}. Vos relances et vos pages de paiement montrent encore l’ancien jusqu’${from}, puis le nouveau.`
        : `L’IBAN de «\u00a0${organizationName}\u00a0» est maintenant ${ibanEnd}. Le changement a été confirmé par un second facteur, ou c’est le premier IBAN du compte\u00a0: vos relances le montrent déjà.`,
      'Si ce changement ne vient pas de vous ou de votre équipe, remettez l’ancien dans les paramètres et changez votre mot de passe\u00a0: c’est l’argent de vos clients qui arriverait ailleurs.',
    ],
    action: 'Vérifier l’IBAN',
  }),
  invitation: ({ organizationName, personName }) => ({
    subject: `Rejoindre ${organizationName} sur Rubis`,
    title: `Rejoindre «\u00a0${organizationName}\u00a0»`,
    paragraphs: [
      `${personName} vous invite à suivre avec son équipe les factures de «\u00a0${organizationName}\u00a0». Le lien sert une fois et reste valable 7\u00a0jours.`,
      'Si vous n’attendiez pas cette invitation, ignorez ce message\u00a0: rien ne se passe sans vous.',
    ],
    action: 'Voir l’invitation',
  }),
}
