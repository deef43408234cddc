import { renderPage } from '../render.js'
import type { SiteFrame } from './frame.js'
import { Row, SitePage } from './layout.js'

/** What works, part by part. */
export interface ServiceState {
  status: 'ok' | 'degraded' | 'down'
  checks: Record<string, { ok: boolean }>
}

/** What works and what does not, in words; no detail that only an operator could use. */
export const statusHtml = (frame: SiteFrame, { status, checks }: ServiceState) =>
  renderPage(
    <SitePage
      frame={frame}
      title={frame.words('status.tab')}
      description={frame.words('status.description')}
    >
      <Row className="document last" aside={frame.words('document.status_aside')}>
        <h1>{frame.words('status.title')}</h1>
        <p className="lead">{frame.words(`status.${status}`)}</p>
        <dl className="checks">
          {Object.entries(checks).map(([name, { ok }]) => (
            <div key={name}>
              <dt>{frame.words(`status.${name}`)}</dt>
              <dd>{frame.words(ok ? 'status.works' : 'status.fails')}</dd>
            </div>
          ))}
        </dl>
      </Row>
    </SitePage>
  )
