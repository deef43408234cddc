/** The way in. */
export const session = {
  'signIn.title': 'Se connecter',
  'signIn.submit': 'Se connecter',
  'signIn.noAccount': 'Pas encore de compte ?',
  'signIn.sessionOver':
    'Votre session est terminée. Reconnectez-vous : vous reviendrez où vous étiez.',
  'signIn.accountDeleted': 'Votre compte est supprimé.',
  'signIn.signedOut': 'Vous êtes déconnecté.',
  'signUp.title': 'Créer un compte',
  'signUp.lead':
    'Payé rubis sur l’ongle : vos factures impayées sont relancées pour vous, poliment et à l’heure.',
  'signUp.consent':
    'J’accepte les <terms>conditions générales</terms> et la façon dont Rubis traite, pour moi, les <data>données de mes clients</data>.',
  'signUp.consentNeeded': 'Cet accord est nécessaire pour ouvrir un compte.',
  'signUp.submit': 'Créer mon compte',
  'signUp.hasAccount': 'Déjà inscrit ?',
  'sessionOver.title': 'Votre session est terminée',
  'sessionOver.lead':
    'Reconnectez-vous pour continuer : rien de ce que vous avez saisi n’est perdu.',
  'sessionOver.leave': 'Quitter la page',
  'signIn.remember': 'Rester connecté 30 jours sur cet appareil',
  'signIn.forgotten': 'Mot de passe oublié ?',
  'signIn.passkey': 'Utiliser une clé d’accès',
  'secondStep.title': 'Encore une étape',
  'secondStep.lead':
    'Ouvrez votre application d’authentification et recopiez le code à six chiffres.',
  'secondStep.code': 'Code',
  'secondStep.recoveryLead':
    'Recopiez l’un des codes de secours que vous avez conservés. Il ne servira qu’une fois.',
  'secondStep.recoveryCode': 'Code de secours',
  'secondStep.useRecovery': 'Utiliser un code de secours',
  'secondStep.useApp': 'Utiliser l’application',
  'secondStep.rememberDevice': 'Ne plus demander de code sur cet appareil pendant 30 jours',
  'secondStep.submit': 'Continuer',
  'secondStep.startOver': 'Revenir au mot de passe',
  'whoIsThere.title': 'Est-ce bien vous ?',
  'whoIsThere.lead':
    'Ce changement touche à l’argent ou à votre compte : confirmez votre identité. Rien de ce que vous avez saisi n’est perdu.',
  'whoIsThere.code': 'Code de l’application ou code de secours',
  'whoIsThere.submit': 'Confirmer',
  'whoIsThere.cancel': 'Annuler',
}
