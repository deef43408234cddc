import NotFoundException from '#exceptions/not_found_exception'
import { escapeHtml } from '#mails/html_template'
import { sampleMails } from '#mails/samples/sample_mails'
import type { HttpContext } from '@adonisjs/core/http'

/** What is shown here asks nothing of anywhere, like a mail in its reader. */
const MAIL_CSP = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"

/** The family of mails, to look at while working on it. Registered in development only. */
export default class MailPreviewsController {
  /** GET /dev/mails: every mail by name and subject. */
  index({ response }: HttpContext) {
    const items = sampleMails().map(
      ({ name, subject, locale }) =>
        `<li><a href="/dev/mails/${name}">${name}</a> <a href="/dev/mails/${name}.txt">txt</a> <span lang="${locale}">${escapeHtml(subject)}</span></li>`
    )
    return response
      .header('Content-Security-Policy', MAIL_CSP)
      .type('text/html; charset=utf-8')
      .send(
        `<!doctype html><html lang="en"><title>Mails · Rubis</title><h1>Mails</h1><ul>${items.join('')}</ul></html>`
      )
  }

  /** GET /dev/mails/:name shows its HTML, GET /dev/mails/:name.txt its plain text; 404 for another name. */
  show({ params, response }: HttpContext) {
    const [, name, suffix] = /^([a-z0-9_]+)(\.txt)?$/.exec(String(params.name)) ?? []
    const mail = sampleMails().find((sample) => sample.name === name)
    if (!mail) {
      throw new NotFoundException()
    }
    response.header('Content-Security-Policy', MAIL_CSP)
    return suffix
      ? response.type('text/plain; charset=utf-8').send(`${mail.subject}\n\n${mail.text}`)
      : response.type('text/html; charset=utf-8').send(mail.html)
  }
}
