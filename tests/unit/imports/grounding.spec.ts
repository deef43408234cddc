import { test } from '@japa/runner'
import { cellSaying } from '#services/imports/provider/grounding'

const page = (...texts: string[]) => [
  {
    page: 1,
    cells: texts.map((text) => ({ text, box: { page: 1, x: 0, y: 0, width: 1, height: 1 } })),
  },
]

test.group('Words of a model on the page', () => {
  test('« {words} » stands in « {text} »')
    .with([
      { words: 'martin.art@x.fr', text: 'E-mail : martin.art@x.fr' },
      { words: 'art@x.fr', text: 'martin.art@x.fr, art@x.fr' },
      { words: 'art@x.fr', text: 'Écrire à <art@x.fr>.' },
      { words: '1 200,00', text: 'Total TTC : 1\u202f200,00 €' },
      { words: '1200,00', text: 'Total TTC : 1 200,00€' },
      { words: 'FR76 3000 6000', text: 'IBAN FR7630006000' },
      { words: 'MAISON DELMAS', text: 'pour la maison Delmas, à Lyon' },
      { words: 'F-12', text: 'Facture n°F-12' },
      { words: 'İzmir Ltd', text: 'Client : İzmir Ltd (Turquie)' },
    ])
    .run(({ assert }, { words, text }) => {
      assert.equal(cellSaying(page('rien', text), words)?.text, text)
    })

  test('« {words} » does not stand in « {text} »')
    .with([
      { words: 'art@x.fr', text: 'E-mail : martin.art@x.fr' },
      { words: 'art@x.fr', text: 'mart@x.fr' },
      { words: 'art@x.fr', text: 'art@x.fr.example.com' },
      { words: 'art@x.fr', text: 'art@x.france' },
      { words: 'art@x.fr', text: 'jean+art@x.fr' },
      { words: '12', text: 'Facture 2012' },
      { words: '200,00', text: 'Total TTC : 1 200,00' },
      { words: '200,00', text: 'Total TTC : 1.200,00' },
      { words: '1.234', text: 'Total : 1.234,56' },
      { words: 'F-12', text: 'Facture F-12-B' },
      { words: 'F-12', text: 'Facture AF-12' },
      { words: 'Delmas', text: 'Delmas-Durand & fils' },
      { words: 'Del', text: 'maison Delmas' },
      { words: 'x', text: 'x' },
      { words: '', text: 'maison' },
    ])
    .run(({ assert }, { words, text }) => {
      assert.isNull(cellSaying(page(text), words))
    })
})
