import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { EMAIL_TEMPLATES } from '#emails/templates'
import { compileHtmlTemplate } from '#mails/html_template'

test.group('Rendered e-mail templates', () => {
  test('are what the components render today (else: npm run emails)', async ({ assert }) => {
    const { renderTemplates } = await import('#emails/render_templates')
    assert.deepEqual(await renderTemplates(), EMAIL_TEMPLATES)
  }).timeout(20_000)

  test('use the colours of the product and no other', async ({ assert }) => {
    const palette = await readFile(
      new URL('../../../spa/ui/theme/theme.ts', import.meta.url),
      'utf8'
    )
    const known = new Set(palette.match(/#[0-9a-f]{6}/g))
    const used = Object.values(EMAIL_TEMPLATES).flatMap(
      (html) => html.match(/#[0-9a-f]{6}\b/gi) ?? []
    )

    assert.isAbove(used.length, 50)
    assert.deepEqual(
      [...new Set(used)].filter((hex) => !known.has(hex)),
      []
    )
  })

  test('load nothing from elsewhere: no image, font, script or style sheet', ({ assert }) => {
    for (const html of Object.values(EMAIL_TEMPLATES)) {
      assert.notMatch(html, /<img|<script|<link|@import|url\(|src=/i)
    }
  })

  test('weigh little: one reminder stays far from the size where mail readers cut', ({
    assert,
  }) => {
    for (const html of Object.values(EMAIL_TEMPLATES)) {
      assert.isBelow(Buffer.byteLength(html), 16_000)
    }
  })
})

test.group('HTML templates', () => {
  test('escape values, insert our own HTML, show what is present and repeat what is many', ({
    assert,
  }) => {
    const render = compileHtmlTemplate(
      '<p title="{{word}}">{{{html}}}</p><x-if name="word"><i>{{word}}</i></x-if><x-if name="absent">no</x-if><x-each name="rows"><b>{{label}} {{word}}</b></x-each>'
    )
    assert.equal(
      render({
        word: `<&"'>`,
        html: '<br />',
        absent: null,
        rows: [{ label: '1' }, { label: '2', word: 'x' }],
      }),
      '<p title="&lt;&amp;&quot;&#39;&gt;"><br /></p><i>&lt;&amp;&quot;&#39;&gt;</i><b>1 &lt;&amp;&quot;&#39;&gt;</b><b>2 x</b>'
    )
  })

  test('a word without a value writes nothing, and names of objects are not values', ({
    assert,
  }) => {
    const render = compileHtmlTemplate('[{{constructor}}{{missing}}{{toString}}]')
    assert.equal(render({}), '[]')
  })
})
