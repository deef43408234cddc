import type { ReactNode } from 'react'

/** A sentence of the catalogue (resources/lang/…/pages.json), its values filled in. */
export type Words = (key: string, values?: Record<string, string | number>) => string

/** What every page is given. */
export interface Frame {
  words: Words
  lang: 'fr' | 'en'
  /** the same page in the other language; null where there is nothing to translate back to */
  otherLanguage: string | null
  assets: { stylesheet: string; script: string }
}

export interface Creditor {
  name: string
  /** trade, address, identity: one a line */
  lines: string[]
  phone: string | null
  email: string | null
}

/** The whole document: one h1 inside, nothing from elsewhere, readable without any script. */
export function Page({
  frame,
  title,
  children,
}: {
  frame: Frame
  title: string
  children: ReactNode
}) {
  const { words, lang, otherLanguage, assets } = frame
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,nofollow,noarchive" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        <title>{title}</title>
        <link rel="stylesheet" href={assets.stylesheet} />
        <script src={assets.script} defer />
      </head>
      <body>
        <a className="skip" href="#main">
          {words('frame.skip')}
        </a>
        <main id="main" className="sheet">
          {children}
          <Part>
            <footer>
              <p>{words('frame.private')}</p>
              {otherLanguage && (
                <p className="no-print">
                  <a href={otherLanguage} lang={other} hrefLang={other} rel="nofollow">
                    {words('frame.other_language')}
                  </a>
                </p>
              )}
            </footer>
          </Part>
        </main>
      </body>
    </html>
  )
}

/** One part of the sheet: its name left of the line, its facts right of it. */
export function Part({ aside, children }: { aside?: ReactNode; children: ReactNode }) {
  return (
    <section className="part">
      <div className="aside">{aside}</div>
      <div className="facts">{children}</div>
    </section>
  )
}

/** Who asks, before anything else. */
export function CreditorPart({ frame, creditor }: { frame: Frame; creditor: Creditor }) {
  return (
    <Part aside={frame.words('frame.from')}>
      <div className="creditor">
        <div>
          <p className="display">{creditor.name}</p>
          {creditor.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="reach">
          {creditor.phone && (
            <>
              <a href={`tel:${creditor.phone.replace(/[^\d+]/g, '')}`} className="nowrap">
                {creditor.phone}
              </a>
              <br />
            </>
          )}
          {creditor.email && <a href={`mailto:${creditor.email}`}>{creditor.email}</a>}
        </p>
      </div>
    </Part>
  )
}
