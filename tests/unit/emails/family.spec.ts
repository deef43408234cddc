import { execFileSync, spawnSync } from 'node:child_process'
import { buildMime } from '#lib/mime/build_mime'
import { EncodedAttachments } from '#lib/mime/encoded_attachments'
import { sampleMails } from '#mails/samples/sample_mails'
import type { SampleMail } from '#mails/samples/sample_mail'
import { test } from '@japa/runner'

/** Gmail cuts what is longer. */
const MAX_BYTES = 100_000
/** SpamAssassin calls spam what reaches 5; a letter to a client should stay far from it. */
const MAX_SCORE = 2

const samples = sampleMails()
const rows = samples.map(({ name }, index) => ({ name, index }))

test.group('The family of mails', () => {
  test('has a name of its own for each, and both languages for what users get', ({ assert }) => {
    const names = samples.map(({ name }) => name)
    assert.lengthOf(new Set(names), names.length)
    const notices = names.filter((name) => !name.startsWith('relance_half'))
    for (const name of notices.filter((each) => each.endsWith('_en'))) {
      assert.include(names, name.replace(/_en$/, '_fr'))
    }
  })

  test('{name}: light, whole without HTML, in its language, with nothing from elsewhere')
    .with(rows)
    .run(({ assert }, { index }) => {
      const { html, text, subject, locale } = samples[index]

      assert.isBelow(Buffer.byteLength(html), MAX_BYTES)
      assert.include(html, `lang="${locale}"`)
      assert.notMatch(html, /<img|<script|<link|@import|url\(|src=/i)
      assert.notMatch(`${subject}${text}${html}`, /\{\{|undefined|\bnull\b|NaN|\[object/)
      assert.isNotEmpty(subject)
      assert.isAtMost(subject.length, 90)
      for (const link of linksOf(html)) {
        assert.include(text, link, 'the plain text has every link of the HTML')
      }
      for (const amount of text.match(/\d[\d\s.,]*\u00a0€/g) ?? []) {
        assert.include(textOf(html), amount, 'both say the same amounts')
      }
    })

  test('SpamAssassin takes each of them for a letter', ({ assert }) => {
    const { stdout, stderr } = spawnSync('spamassassin', ['--local', '--test-mode', '--mbox'], {
      input: samples
        .map((mail) => `From rubis@mail Tue Nov 24 08:00:00 2026\n${mimeOf(mail)}\n\n`)
        .join(''),
      encoding: 'utf8',
      maxBuffer: 64 * 1_024 * 1_024,
    })
    // It answers in an order of its own: each score goes with the Message-ID that follows it.
    const scores = [
      ...stdout.matchAll(/^X-Spam-Status:[^=]*score=(-?[\d.]+)[^]*?^Message-ID: <(\w+)@/gm),
    ].map(([, score, name]) => ({ name, score: Number(score) }))

    assert.lengthOf(scores, samples.length, stderr)
    assert.deepEqual(
      scores.filter(({ score }) => score > MAX_SCORE),
      []
    )
  })
    .skip(!hasSpamAssassin(), 'no SpamAssassin on this machine')
    .timeout(120_000)
})

function mimeOf({ name, subject, text, html }: SampleMail): Buffer {
  return buildMime(
    {
      id: name.replaceAll('_', '-'),
      date: new Date('2026-11-24T08:00:00Z'),
      from: { name: 'Camille Arnoux', address: 'relances@mail.rubis.example' },
      to: { name: 'Nolwenn Kerbrat', address: 'compta@kerbrat.example' },
      cc: [],
      replyTo: { name: 'Camille Arnoux', address: 'camille@arnoux.example' },
      subject,
      text,
      html,
      headers: { 'Message-ID': `<${name}@mail.rubis.example>`, 'Auto-Submitted': 'auto-generated' },
      attachments: [],
    },
    new EncodedAttachments()
  )
}

function linksOf(html: string): string[] {
  return [...html.matchAll(/href="(https:[^"]+)"/g)].map(([, link]) =>
    link.replaceAll('&amp;', '&')
  )
}

function textOf(html: string): string {
  return html.replace(/<[^>]*>/g, '').replaceAll('&#39;', "'")
}

function hasSpamAssassin(): boolean {
  try {
    execFileSync('spamassassin', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
