import type { session as french } from '../fr/session.ts'

export const session: Record<keyof typeof french, string> = {
  'signIn.title': 'Sign in',
  'signIn.submit': 'Sign in',
  'signIn.noAccount': 'No account yet?',
  'signIn.sessionOver': 'Your session is over. Sign in again: you will return to where you were.',
  'signIn.signedOut': 'You are signed out.',
  'signUp.title': 'Create an account',
  'signUp.lead':
    'Paid on the nail: your unpaid invoices are chased for you, politely and on time.',
  'signUp.consent':
    'I accept the <terms>terms of service</terms> and the way Rubis processes <data>my clients’ data</data> for me.',
  'signUp.consentNeeded': 'An account cannot be opened without this agreement.',
  'signUp.submit': 'Create my account',
  'signUp.hasAccount': 'Already have an account?',
  'sessionOver.title': 'Your session is over',
  'sessionOver.lead': 'Sign in to go on: nothing that you typed is lost.',
  'sessionOver.leave': 'Leave the page',
  'signIn.remember': 'Stay signed in on this device for 30 days',
  'signIn.forgotten': 'Forgot your password?',
  'signIn.passkey': 'Use a passkey',
  'secondStep.title': 'One more step',
  'secondStep.lead': 'Open your authenticator app and copy the six-digit code.',
  'secondStep.code': 'Code',
  'secondStep.recoveryLead': 'Copy one of the recovery codes you kept. It works once.',
  'secondStep.recoveryCode': 'Recovery code',
  'secondStep.useRecovery': 'Use a recovery code',
  'secondStep.useApp': 'Use the app',
  'secondStep.rememberDevice': 'Do not ask for a code on this device for 30 days',
  'secondStep.submit': 'Continue',
  'secondStep.startOver': 'Back to the password',
  'whoIsThere.title': 'Is it really you?',
  'whoIsThere.lead':
    'This change is about money or your account: confirm who you are. Nothing you typed is lost.',
  'whoIsThere.code': 'Code from the app, or a recovery code',
  'whoIsThere.submit': 'Confirm',
  'whoIsThere.cancel': 'Cancel',
}
