import type { session as french } from '../fr/session.ts'

export const session: Record<keyof typeof french, string> = {
  'signIn.title': 'Sign in',
  'signIn.submit': 'Sign in',
  'signIn.noAccount': 'No account yet?',
  'signIn.sessionOver': 'Your session is over. Sign in again: you will return to where you were.',
  'signIn.signedOut': 'You are signed out.',
  'signUp.title': 'Create an account',
  'signUp.lead':
    'Paid to the last drop: your unpaid invoices are chased for you, politely and on time.',
  'signUp.consent':
    'I accept the <terms>terms of service</terms> and the way Rubis processes <data>my clients’ data</data> for me.',
  'signUp.consentNeeded': 'An account cannot be opened without this agreement.',
  'signUp.submit': 'Create my account',
  'signUp.hasAccount': 'Already have an account?',
  'sessionOver.title': 'Your session is over',
  'sessionOver.lead': 'Sign in to go on: nothing that you typed is lost.',
  'sessionOver.leave': 'Leave the page',
}
