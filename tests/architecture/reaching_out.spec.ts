import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { sourceFiles } from '#tests/helpers/source_files'
import app from '@adonisjs/core/services/app'

/**
 * Everything here that opens a connection to another machine, and to which. None goes to an address that
 * a user or a client gave (OWASP ASVS 5.0, 15.3.2: no request forgery by the server).
 */
const REACHING_OUT = {
  'app/lib/mail_transport/resend_transport.ts': 'the provider of mails, of the configuration',
  'app/lib/mail_transport/smtp_connection.ts': 'the mail server, of the configuration',
  'app/services/imports/provider/openai_compatible.ts': 'the hosted model, of the configuration',
  'app/services/inbound_mail/mail_source.ts':
    'the provider of mails, of the configuration; attachments where its own answer says',
}

const CONNECTS =
  /(?<![\w.])fetch\(|\bhttps?\.(?:get|request)\(|\b(?:net|tls)\.connect\(|\bcreateConnection\(|from '(?:axios|got|undici|node-fetch)'/

test.group('What reaches out', () => {
  test('is a closed list, and never goes where a user says', ({ assert }) => {
    const found = sourceFiles('app').filter((path) =>
      CONNECTS.test(readFileSync(app.makePath(path), 'utf8'))
    )
    assert.sameMembers(found, Object.keys(REACHING_OUT))
  })
})
