import { expect, test } from 'vitest'
import { caretPosition } from './caret_position.ts'

test('the caret is found where the text is drawn', () => {
  const field = document.createElement('textarea')
  field.style.cssText = 'width:200px;font:16px monospace;line-height:20px;padding:10px'
  field.value = 'ab\ncd'
  document.body.append(field)
  const [first, second] = [caretPosition(field, 1), caretPosition(field, 4)]
  expect(second.top - first.top).toBe(20)
  expect(second.left).toBe(first.left)
  field.remove()
})
