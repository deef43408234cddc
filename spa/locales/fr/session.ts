/** The way in. */
export const session = {
  'signIn.title': 'Se connecter',
  'signIn.submit': 'Se connecter',
  'signIn.noAccount': 'Pas encore de compte ?',
  'signIn.sessionOver':
    'Votre session est terminée. Reconnectez-vous : vous reviendrez où vous étiez.',
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
}
