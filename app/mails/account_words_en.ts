import type { AccountDictionary } from '#mails/account_mail'

const NOT_YOU = 'If this was not you, reset your password at once: every session will be closed.'

/** Mails about an account, in English. */
export const ACCOUNT_WORDS_EN: AccountDictionary = {
  verify_email: () => ({
    subject: 'Confirm your e-mail address',
    title: 'Confirm your address',
    paragraphs: [
      'Confirm that this address is yours and your reminders can leave. The link works once and for 24 hours.',
      'If you did not open an account, ignore this message: without your confirmation nothing is ever sent.',
    ],
    action: 'Confirm my address',
  }),
  address_known: () => ({
    subject: 'You already have a Rubis account',
    title: 'You already have an account',
    paragraphs: [
      'Someone has just opened an account with this address, which already has its own. If it was you, sign in to your usual account; if you forgot its password, the sign-in page lets you choose another.',
      'If not, there is nothing to do: the new account can neither send messages nor see yours.',
    ],
    action: 'Sign in',
  }),
  reset_password: () => ({
    subject: 'Choose a new password',
    title: 'Choose a new password',
    paragraphs: [
      'You asked for a new password. The link works once and for 30 minutes. All your open sessions will be closed.',
      'If you asked for nothing, ignore this message: your password does not change.',
    ],
    action: 'Choose a password',
  }),
  password_changed: () => ({
    subject: 'Your password has changed',
    title: 'Your password has changed',
    paragraphs: ['The password of your account has just been changed.', NOT_YOU],
    action: 'It was not me',
  }),
  email_change_old: ({ newEmail }) => ({
    subject: 'Confirm the new address of your account',
    title: 'Change the address of your account?',
    paragraphs: [
      `Your account asks to move to ${newEmail}. Both mailboxes must agree: this one and the new one. The link works for 24 hours.`,
      'If you asked for nothing, do not confirm, and change your password.',
    ],
    action: 'Accept the change',
  }),
  email_change_new: () => ({
    subject: 'Confirm your new address',
    title: 'Use this address for your account?',
    paragraphs: [
      'A Rubis account asks to use this address. Both mailboxes must agree: the old one and this one. The link works for 24 hours.',
      'If you asked for nothing, ignore this message: nothing changes.',
    ],
    action: 'Confirm this address',
  }),
  email_changed: ({ newEmail }) => ({
    subject: 'The address of your account has changed',
    title: 'The address of your account has changed',
    paragraphs: [`From now on you sign in with ${newEmail}. Both mailboxes agreed.`],
    action: null,
  }),
  second_factor_on: () => ({
    subject: 'Two-step sign-in is on',
    title: 'Two-step sign-in is on',
    paragraphs: ['A code will be asked for beside your password.', NOT_YOU],
    action: 'It was not me',
  }),
  second_factor_off: () => ({
    subject: 'Two-step sign-in is off',
    title: 'Two-step sign-in is off',
    paragraphs: ['Your password alone signs you in again.', NOT_YOU],
    action: 'It was not me',
  }),
  recovery_code_used: () => ({
    subject: 'A recovery code was used',
    title: 'A recovery code was used',
    paragraphs: [
      'Someone signed in to your account with a recovery code. That code opens nothing any more.',
      NOT_YOU,
    ],
    action: 'It was not me',
  }),
  passkey_added: () => ({
    subject: 'A passkey was added',
    title: 'A passkey was added',
    paragraphs: ['A new passkey signs in to your account.', NOT_YOU],
    action: 'It was not me',
  }),
  passkey_removed: () => ({
    subject: 'A passkey was removed',
    title: 'A passkey was removed',
    paragraphs: ['A passkey of your account no longer signs in to it.', NOT_YOU],
    action: 'It was not me',
  }),
  iban_changed: ({ organizationName, ibanEnd, from }) => ({
    subject: 'The IBAN of your invoices has changed',
    title: 'The IBAN of your invoices has changed',
    paragraphs: [
      from
        ? `The IBAN of ${organizationName} was replaced by ${ibanEnd}. Your reminders and payment pages show the former one until ${from}, then the new one.`
        : `The IBAN of ${organizationName} is now ${ibanEnd}. The change was confirmed by a second factor, or it is the first IBAN of the account: your reminders show it already.`,
      'If neither you nor your team made this change, put the former one back in the settings and change your password: your clients’ money would arrive elsewhere.',
    ],
    action: 'Check the IBAN',
  }),
  invitation: ({ organizationName, personName }) => ({
    subject: `Join ${organizationName} on Rubis`,
    title: `Join ${organizationName}`,
    paragraphs: [
      `${personName} invites you to follow the invoices of ${organizationName} with their team. The link works once, for 7 days.`,
      'If you did not expect this invitation, ignore this message: nothing happens without you.',
    ],
    action: 'See the invitation',
  }),
}
