import { ApiClient, type ApiAnswer } from '#tests/helpers/api_client'

/** A form of a page, as a browser without scripts reads it. */
export interface PageForm {
  action: string
  fields: Record<string, string>
  /** name and value of its button */
  button: Record<string, string>
}

/** The forms that a page shows, in order. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>(.*?)<\/form>/gs)].map(
    ([, action, inside]) => ({
      action,
      fields: named(inside, /<input([^>]*)>/g),
      button: named(inside, /<button([^>]*)>/g),
    })
  )
}

/** Sends a form as a browser does, without any script. */
export function submit(
  { action, fields, button }: PageForm,
  typed: Record<string, string> = {}
): Promise<ApiAnswer> {
  return new ApiClient().request('POST', action, {
    raw: new URLSearchParams({ ...fields, ...button, ...typed }).toString(),
    contentType: 'application/x-www-form-urlencoded',
  })
}

function named(html: string, tags: RegExp): Record<string, string> {
  return Object.fromEntries(
    [...html.matchAll(tags)].flatMap(([, attributes]) => {
      const name = /name="([^"]*)"/.exec(attributes)?.[1]
      return name ? [[name, /value="([^"]*)"/.exec(attributes)?.[1] ?? '']] : []
    })
  )
}
