import { expect, test } from 'vitest'
import fc from 'fast-check'
import { changesBetween } from './plan_changes.ts'
import { blankStep, draftOf, freeDay, inOrder, problemsOf, TONES, withStep } from './plan_draft.ts'
import { dayAfterMove } from './step_moves.ts'
import { insertVariable, matching, openWordAt, VARIABLE_NAMES } from './variables.ts'

const days = fc.uniqueArray(fc.integer({ min: -60, max: 200 }), { minLength: 1, maxLength: 6 })
const soundSteps = fc
  .tuple(days, fc.boolean())
  .map(([offsets, formal]) =>
    offsets
      .toSorted((a, b) => a - b)
      .map((day, index) =>
        blankStep(day, formal && index === offsets.length - 1 ? 'mise_en_demeure' : 'courtois')
      )
  )

test('however a step is moved, the plan stays one that can be saved', () => {
  fc.assert(
    fc.property(soundSteps, fc.nat(), fc.constantFrom(-7, -1, 1, 7), (steps, at, move) => {
      const step = steps[at % steps.length]!
      const day = dayAfterMove(steps, step, move)
      if (day === null) return
      const draft = { name: 'P', description: '', silencePolicy: 'always_hold' as const, steps }
      expect(problemsOf(withStep(draft, step.key, { offsetDays: day }).steps).size).toBe(0)
    })
  )
})

test('a step that is added falls on a free day, before the formal notice', () => {
  fc.assert(
    fc.property(soundSteps, (steps) => {
      const added = inOrder([...steps, blankStep(freeDay(steps))])
      expect(problemsOf(added).size).toBe(0)
    })
  )
})

test('a formal notice waits for a person, whatever is asked', () => {
  fc.assert(
    fc.property(fc.constantFrom(...TONES), fc.boolean(), (tone, asked) => {
      const draft = draftOf({
        name: 'P',
        description: '',
        silencePolicy: 'always_hold',
        steps: [blankStep(3)] as never,
      })
      const [step] = withStep(draft, draft.steps[0]!.key, {
        tone,
        requiresManualValidation: asked,
      }).steps
      expect(step?.requiresManualValidation).toBe(asked || tone === 'mise_en_demeure')
    })
  )
})

test('a variable chosen behind its braces reads as one, whatever stands around', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom(...VARIABLE_NAMES),
      (before, after, name) => {
        const head = `${before.replaceAll('{', '')}{{`
        const word = openWordAt(head, head.length)
        expect(word).toEqual({ from: head.length - 2, typed: '' })
        const { text, caret } = insertVariable(head + after, head.length - 2, head.length, name)
        expect(text.slice(0, caret).endsWith(`{{${name}}}`)).toBe(true)
      }
    )
  )
  expect(openWordAt('{{numero}} ', 11)).toBeNull()
  expect(matching('reste', (name) => (name === 'remainder' ? 'Reste à payer' : name))[0]).toBe(
    'remainder'
  )
})

test('what changed is told step by step', () => {
  const step = (id: string | null, offsetDays: number, over = {}) => ({
    ...blankStep(offsetDays),
    id,
    ...over,
  })
  const plan = (steps: ReturnType<typeof step>[], name = 'P') => ({
    name,
    description: '',
    silencePolicy: 'x',
    steps,
  })
  const before = plan([step('a', 3), step('b', 10), step('c', 20)])
  const after = plan(
    [step('a', 5), step('b', 10, { body: 'Autre', tone: 'ferme' }), step(null, 30)],
    'Q'
  )
  expect(changesBetween(before, after).map(({ kind, offsetDays }) => [kind, offsetDays])).toEqual([
    ['renamed', undefined],
    ['moved', 5],
    ['toned', 10],
    ['rewritten', 10],
    ['added', 30],
    ['removed', 20],
  ])
  expect(changesBetween(before, before)).toEqual([])
})
