import { describe, expect, test } from 'vitest'
import { deadlineIn } from './deadline.ts'

describe('the deadline of a letter', () => {
  test.each([
    ['dans un délai de quinze jours à compter de la réception', 15],
    ['sous huit jours', 8],
    ['Je vous demande de payer sous 10 jours.', 10],
    ['within fifteen days', 15],
  ])('« %s »', (text, days) => {
    expect(deadlineIn(text)).toBe(days)
  })

  test('none is none, and thirty days late is not a deadline', () => {
    expect(deadlineIn('Je vous mets en demeure de payer.')).toBeNull()
    expect(deadlineIn('soit 30 jours de retard')).toBeNull()
  })
})
