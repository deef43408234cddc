import { v7 as uuidv7 } from 'uuid'
import { enqueue } from '#lib/queue'
import type Organization from '#models/organization'
import type User from '#models/user'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { previewTemplate, type TemplateDraft } from '#services/plans/template_preview'
import limiter from '@adonisjs/limiter/services/main'
import db from '@adonisjs/lucid/services/db'

/** Tests that one person may send themselves. */
const PER_PERSON = { requests: 10, duration: '15 mins' }

/** What the outbox keeps of a test: enough to compose it, by the code of the real one, when it leaves. */
export interface TestPayload {
  userId: string
  draft: TemplateDraft
}

/**
 * Sends a text to the person who is writing it, at their own address and nowhere else, as the mail it
 * would be. Nothing of it is a relance: no reminder, no counter, no history.
 *
 * @returns the address
 * @throws NotFoundException for an unknown invoice
 * @throws UnprocessableException `email_unverified`, `template_incomplete` with what is missing
 * @throws E_TOO_MANY_REQUESTS with the seconds to wait
 */
export async function requestTemplateTest(
  organization: Organization,
  user: User,
  draft: TemplateDraft
): Promise<string> {
  if (!user.emailVerifiedAt) {
    throw new UnprocessableException(
      'email_unverified',
      'Confirmez d’abord votre adresse e-mail\u00a0: d’ici là, rien ne part.'
    )
  }
  const { mail, missing } = await previewTemplate(organization, draft)
  if (!mail) {
    throw new UnprocessableException(
      'template_incomplete',
      'Ce texte ne peut pas encore partir\u00a0: corrigez ses variables.',
      'body',
      { missing }
    )
  }
  await limiter.use(PER_PERSON).consume(`template_test_${user.id}`)

  const id = uuidv7()
  await db.table('outbox').insert({
    id,
    organization_id: organization.id,
    dedupe_key: `relance_test/${id}`,
    kind: 'relance_test',
    payload: JSON.stringify({ userId: user.id, draft } satisfies TestPayload),
  })
  await enqueue('mails', 'SendOutboxJob', {})
  return user.email
}
