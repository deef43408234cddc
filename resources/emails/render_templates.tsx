import { render } from 'react-email'
import { TONES } from '#values/tones'
import { CheckinEmail } from './checkin_email.js'
import { DigestEmail } from './digest_email.js'
import { NoticeEmail } from './notice_email.js'
import { RelanceEmail } from './relance_email.js'

/** Every mail, rendered with its placeholders: what `templates.ts` must hold. */
export async function renderTemplates(): Promise<Record<string, string>> {
  const templates: Record<string, string> = {
    notice: await renderTemplate(<NoticeEmail />),
    digest: await renderTemplate(<DigestEmail />),
    checkin: await renderTemplate(<CheckinEmail />),
  }
  for (const tone of TONES) {
    templates[tone] = await renderTemplate(<RelanceEmail tone={tone} />)
  }
  return templates
}

/** Without React's own comments; those for Outlook stay. */
async function renderTemplate(element: React.ReactElement): Promise<string> {
  const html = await render(element)
  return html.replace(/<!--(?!\[if|<!\[endif)[^>]*-->/g, '')
}
