import ConflictException from '#exceptions/conflict_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import RegisteredLetter from '#models/registered_letter'
import { recordActivity, type Actor } from '#services/activity/record'
import { insertAttachment, withStoredFile } from '#services/attachments/attachment_store'
import { todayOf } from '#services/organizations/local_today'
import { changeTask } from '#services/relances/find_task'
import { relanceLetter } from '#services/relances/letters/relance_letter'
import type { LocalDate } from '#values/local_date'
import { remainderCents } from '#values/remainder'
import { DateTime } from 'luxon'

export interface PostingInput {
  postedOn: LocalDate
  /** as printed on the receipt; null when it is not at hand yet */
  trackingNumber: string | null
}

/**
 * "I posted the registered letter": when, under which number, and the exact letter, kept with the
 * invoice and never mailed. Sends nothing: whether it also leaves by mail stays to be decided.
 *
 * @throws NotFoundException, ReminderLeavingNowException, IllegalMoveException
 * @throws ConflictException `already_posted`, `not_a_formal_notice`, `missing_values`
 * @throws UnprocessableException `in_future`
 */
export async function recordPosting(
  organization: { id: string; timeZone: string },
  taskId: string,
  input: PostingInput,
  actor: Actor
): Promise<RegisteredLetter> {
  const organizationId = organization.id
  if (input.postedOn > (await todayOf(organization))) {
    throw new UnprocessableException('in_future', 'Cette date est encore à venir.', 'postedOn')
  }
  const letter = await relanceLetter(organizationId, taskId, input.postedOn)
  const file = { name: letter.filename, bytes: letter.bytes }

  return withStoredFile(organizationId, file, (stored) =>
    changeTask(
      organizationId,
      taskId,
      ['scheduled', 'drafted', 'sent'],
      async ({ trx, task, invoice }) => {
        const posted = await RegisteredLetter.query({ client: trx })
          .where({ organizationId, relanceTaskId: taskId })
          .whereNull('voided_at')
          .first()
        if (posted) {
          throw new ConflictException('already_posted', 'Ce courrier est déjà noté comme posté.')
        }
        if (remainderCents(invoice) !== letter.remainderCents) {
          throw new ConflictException(
            'remainder_changed',
            'Le reste dû a changé entre-temps : relisez le courrier.'
          )
        }
        const attachment = await insertAttachment(trx, {
          organizationId,
          invoiceId: invoice.id,
          stored,
          actor,
          kind: 'other',
        })
        const row = await RegisteredLetter.create(
          {
            organizationId,
            invoiceId: invoice.id,
            relanceTaskId: task.id,
            attachmentId: attachment.id,
            trackingNumber: input.trackingNumber,
            postedOn: input.postedOn,
            remainderCents: letter.remainderCents,
            recordedBy: actor.userId ?? null,
            voidedAt: null,
          },
          { client: trx }
        )
        await recordActivity(trx, {
          organizationId,
          kind: 'warning_posted',
          actor,
          invoiceId: invoice.id,
          clientId: invoice.clientId,
          relanceTaskId: task.id,
          data: {
            postedOn: input.postedOn,
            trackingNumber: input.trackingNumber,
            attachmentId: attachment.id,
            remainderCents: letter.remainderCents,
          },
        })
        return row
      }
    )
  )
}

/** It was recorded by mistake; the letter stays among the documents. A second undo does nothing. */
export function voidPosting(organizationId: string, taskId: string, actor: Actor) {
  return changeTask(
    organizationId,
    taskId,
    ['scheduled', 'drafted', 'sent', 'cancelled'],
    async ({ trx, task, invoice }) => {
      const posted = await RegisteredLetter.query({ client: trx })
        .where({ organizationId, relanceTaskId: taskId })
        .whereNull('voided_at')
        .first()
      if (!posted) {
        return
      }
      posted.voidedAt = DateTime.utc()
      posted.voidedBy = actor.userId ?? null
      await posted.save()
      await recordActivity(trx, {
        organizationId,
        kind: 'warning_posting_voided',
        actor,
        invoiceId: invoice.id,
        clientId: invoice.clientId,
        relanceTaskId: task.id,
      })
    }
  )
}
