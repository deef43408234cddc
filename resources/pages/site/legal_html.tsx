import { renderPage } from '../render.js'
import type { SiteFrame } from './frame.js'
import { Row, SitePage } from './layout.js'
import type { LegalText } from './legal/documents.js'

/** One document: its date left of the line, its articles right. */
export const legalHtml = (frame: SiteFrame, { title, day, intro, sections }: LegalText) =>
  renderPage(
    <SitePage frame={frame} title={`${title} · Rubis`} description={intro}>
      <Row
        className="document last"
        aside={day === null ? null : frame.words('document.aside', { day })}
      >
        <h1>{title}</h1>
        <p className="lead">{intro}</p>
        {sections.map(({ id, heading, paragraphs }) => (
          <section key={heading} id={id}>
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </section>
        ))}
      </Row>
    </SitePage>
  )
