import type { ReactNode } from 'react'
import type { SiteFrame } from './frame.js'

interface SitePageProps {
  frame: SiteFrame
  title: string
  description: string
  children: ReactNode
}

const LEGAL = [
  ['/mentions-legales', 'legal'],
  ['/cgu', 'terms'],
  ['/confidentialite', 'privacy'],
  ['/accessibilite', 'accessibility'],
  ['/etat', 'status'],
] as const

/** A whole page of the site: nothing from elsewhere, all of it there before any script. */
export function SitePage({ frame, title, description, children }: SitePageProps) {
  const { words, lang, canonical, languages, assets } = frame
  const other = lang === 'fr' ? 'en' : 'fr'
  return (
    <html lang={lang}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <meta name="description" content={description} />
        {assets.fonts.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <link rel="stylesheet" href={assets.stylesheet} />
        <link rel="icon" type="image/svg+xml" href={assets.icon} />
        <link rel="canonical" href={canonical} />
        <link rel="alternate" hrefLang="fr" href={frame.alternates.fr} />
        <link rel="alternate" hrefLang="en" href={frame.alternates.en} />
        <meta property="og:type" content="website" />
        <meta property="og:title" content={title} />
        <meta property="og:description" content={description} />
        <meta property="og:url" content={canonical} />
        <meta property="og:image" content={assets.picture} />
        <meta property="og:locale" content={lang === 'fr' ? 'fr_FR' : 'en_GB'} />
        <meta name="twitter:card" content="summary_large_image" />
        <script src={assets.script} defer />
      </head>
      <body>
        <a className="skip" href="#main">
          {words('frame.skip')}
        </a>
        <header className="row top">
          <div className="aside">
            <a className="logo" href={languages[lang]}>
              <Drop />
              rubis
            </a>
          </div>
          <nav className="facts" aria-label={words('frame.nav')}>
            <a className="far" href={`${languages[lang]}#plan`}>
              {words('frame.plan')}
            </a>
            <a className="far" href={`${languages[lang]}#retard`}>
              {words('frame.late')}
            </a>
            <a className="far" href={`${languages[lang]}#prix`}>
              {words('frame.prices')}
            </a>
            <a className="strong" href="/aujourdhui">
              {words('frame.sign_in')}
            </a>
          </nav>
        </header>
        <main id="main">{children}</main>
        <footer className="row">
          <div className="aside" />
          <div className="facts">
            <ul>
              {LEGAL.map(([path, key]) => (
                <li key={path}>
                  <a href={lang === 'en' ? `${path}?lang=en` : path}>{words(`frame.${key}`)}</a>
                </li>
              ))}
              <li>
                <a href={languages[other]} lang={other} hrefLang={other}>
                  {words('frame.other_language')}
                </a>
              </li>
            </ul>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** One part of the page: its name left of the line, its facts right of it. */
export function Row({
  aside,
  id,
  className = '',
  children,
}: {
  aside?: ReactNode
  id?: string
  className?: string
  children: ReactNode
}) {
  return (
    <section id={id} className={`row ${className}`}>
      <div className="aside">{aside}</div>
      <div className="facts">{children}</div>
    </section>
  )
}

export function Drop({ size = 22 }: { size?: number }) {
  return (
    <svg width={size} height={size * 1.2} viewBox="0 0 20 24" aria-hidden="true" className="drop">
      <path d="M10 0C10 0 1 10.5 1 15.2A9 8.8 0 0 0 19 15.2C19 10.5 10 0 10 0Z" />
    </svg>
  )
}
