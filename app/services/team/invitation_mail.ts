import type Organization from '#models/organization'
import User from '#models/user'
import { writeAccountMails } from '#services/identity/account_mails'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

interface InvitationLetter {
  organization: Organization
  inviter: { userId: string }
  email: string
  url: string
  until: DateTime
}

/** The mail with the link, in the transaction of the invitation: in the language of who is invited, if known. */
export async function writeInvitation(
  trx: TransactionClientContract,
  { organization, inviter, email, url, until }: InvitationLetter
) {
  const sender = await User.findOrFail(inviter.userId, { client: trx })
  const known = await User.query({ client: trx })
    .where('email', email)
    .whereNotNull('email_verified_at')
    .first()
  await writeAccountMails(trx, [
    {
      kind: 'invitation',
      to: {
        userId: known?.id ?? sender.id,
        email,
        fullName: known?.fullName ?? '',
        locale: known?.locale ?? sender.locale,
      },
      organizationName: organization.name,
      personName: sender.fullName,
      url,
      until,
    },
  ])
}
