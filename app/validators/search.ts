import { line } from '#validators/fields'
import vine from '@vinejs/vine'

export const searchValidator = vine.create({ q: line(100) })
