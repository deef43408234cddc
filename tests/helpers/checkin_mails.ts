import type { Story } from '#tests/helpers/story'

/** A mail that asks, as its reader finds it. */
export interface CheckinMail {
  to: string
  subject: string
  text: string
  html: string
  /** tokens of its links, in order, each once */
  tokens: string[]
}

/** The mails to the user that ask about invoices, read by another parser than ours. */
export async function questionsIn(story: Story): Promise<CheckinMail[]> {
  const letters = await story.letters()
  return letters
    .filter(({ text = '' }) => /\/c\/[\w-]{64}/.test(text))
    .map(({ to, subject = '', text = '', html }) => ({
      to: [to].flat()[0]?.value[0]?.address ?? '',
      subject,
      text,
      html: html || '',
      tokens: [...new Set([...text.matchAll(/\/c\/([\w-]{64})/g)].map(([, token]) => token))],
    }))
}
