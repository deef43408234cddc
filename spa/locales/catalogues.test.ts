import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { spaRoot } from '../build_settings.ts'
import { sourceFiles } from '../testing/source_files.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

/** Names of the values a message uses, in whatever branch. */
function argumentsOf(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === TYPE.literal || element.type === TYPE.pound) return []
    if (element.type === TYPE.tag) return [element.value, ...argumentsOf(element.children)]
    const branches =
      element.type === TYPE.plural || element.type === TYPE.select
        ? Object.values(element.options).flatMap(({ value }) => argumentsOf(value))
        : []
    return [element.value, ...branches]
  })
}

function uses(message: string) {
  return [...new Set(argumentsOf(parse(message)))].toSorted()
}

/** The words of a message, without its braces and keywords. */
function textOf(elements: MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === TYPE.literal) return element.value
      if (element.type === TYPE.plural || element.type === TYPE.select) {
        return Object.values(element.options)
          .map(({ value }) => textOf(value))
          .join('\n')
      }
      return '0'
    })
    .join('')
}

describe('catalogues', () => {
  test('hold the same messages', () => {
    expect(Object.keys(en).toSorted()).toEqual(Object.keys(fr).toSorted())
  })

  test.each(Object.keys(fr) as (keyof typeof fr)[])('%s takes the same values in both', (id) => {
    expect(uses(en[id])).toEqual(uses(fr[id]))
  })

  test('give an id once: of two files, the last would silence the other', () => {
    const ids = sourceFiles('.ts')
      .filter((path) => path.startsWith('locales/fr/'))
      .flatMap((path) =>
        [...readFileSync(join(spaRoot, path), 'utf8').matchAll(/^ {2}'([\w.]+)':/gm)].map(
          ([, id]) => id
        )
      )
    expect(ids.length).toBeGreaterThan(500)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })

  test('the French follows French typography', () => {
    const wrong = Object.entries(fr)
      .map(([id, message]) => [id, textOf(parse(message))] as const)
      .filter(([, text]) => /[^\u00a0\u202f][?!;»:]|«[^\u00a0\u202f]|'|\.\.\.| !|!/.test(text))
    expect(wrong).toEqual([])
  })

  test('every message is used somewhere', () => {
    const code = sourceFiles('.ts', '.tsx')
      .filter((path) => !path.startsWith('locales/'))
      .map((path) => readFileSync(join(spaRoot, path), 'utf8'))
      .join('\n')
    const unused = Object.keys(fr).filter(
      (id) => !code.includes(`'${id}'`) && !code.includes(`"${id}"`) && !isBuilt(id)
    )
    expect(unused).toEqual([])
  })
})

/** Ids made from a status, an audited act, a scope or a role: `plan.${status}`. Types hold them to what exists. */
function isBuilt(id: string) {
  return /^(plan\.(scheduled|sending|drafted|sent|failed|unknown|cancelled)|act\.[\w.]+|apiKeys\.scope(Note)?\.\w+|role\.viewer)$/.test(
    id
  )
}

const LETTERS = /\p{L}{2,}/u
/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set(['aria-label', 'alt', 'title', 'placeholder', 'label', 'description'])
/** Proper nouns and marks that no language translates. */
const UNTRANSLATED = new Set(['rubis'])

function spokenStrings(path: string) {
  const source = ts.createSourceFile(
    path,
    readFileSync(join(spaRoot, path), 'utf8'),
    ts.ScriptTarget.Latest,
    true,
    ts.ScriptKind.TSX
  )
  const found: string[] = []
  const visit = (node: ts.Node) => {
    if (ts.isJsxText(node) && LETTERS.test(node.text) && !UNTRANSLATED.has(node.text.trim())) {
      found.push(`${path}: ${node.text.trim()}`)
    }
    if (
      ts.isJsxAttribute(node) &&
      SPOKEN.has(node.name.getText()) &&
      node.initializer !== undefined &&
      ts.isStringLiteral(node.initializer) &&
      LETTERS.test(node.initializer.text)
    ) {
      found.push(`${path}: ${node.getText()}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

test('no words of the screens outside the catalogues', () => {
  expect(sourceFiles('.tsx').flatMap(spokenStrings)).toEqual([])
})
