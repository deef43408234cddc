import { CHECKIN_ANSWERS } from '#values/checkin_status'
import vine from '@vinejs/vine'

export const answerCheckinValidator = vine.create({
  answer: vine.enum(CHECKIN_ANSWERS),
})
