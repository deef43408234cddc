import type { Words } from '../layout.js'
import { renderPage } from '../render.js'
import { Calculator } from './calculator.js'
import type { SiteFrame } from './frame.js'
import type { Landing, LandingMessage } from './landing_view.js'
import { Drop, Row, SitePage } from './layout.js'
import { Prices } from './prices.js'

/** The landing page, whole. */
export const landingHtml = (frame: SiteFrame, page: Landing) =>
  renderPage(
    <SitePage
      frame={frame}
      title={frame.words('landing.tab')}
      description={frame.words('landing.description')}
    >
      <Hero frame={frame} page={page} />
      <Timeline frame={frame} page={page} />
      <Calculator frame={frame} fees={page.fees} />
      <Row aside={frame.words('how.aside')}>
        <h2>{frame.words('how.title')}</h2>
        <ol className="how">
          {(['drop', 'check', 'chase'] as const).map((step) => (
            <li key={step}>
              <h3>{frame.words(`how.${step}_title`)}</h3>
              <p>{frame.words(`how.${step}`)}</p>
            </li>
          ))}
        </ol>
      </Row>
      <Row aside={frame.words('control.aside')}>
        <h2>{frame.words('control.title')}</h2>
        <p className="lead">{frame.words('control.text')}</p>
      </Row>
      <Prices frame={frame} page={page} />
      <Questions words={frame.words} page={page} />
      <Row className="last">
        <h2>{frame.words('call.title')}</h2>
        <Call words={frame.words} page={page} />
      </Row>
    </SitePage>
  )

interface Part {
  frame: SiteFrame
  page: Landing
}

function Hero({ frame, page }: Part) {
  return (
    <Row className="hero" aside={<Drop size={30} />}>
      <h1>
        {frame.words('landing.title_1')}
        <br />
        {frame.words('landing.title_2')}
      </h1>
      <div className="pitch">
        <p className="lead">{frame.words('landing.lead')}</p>
        <Call words={frame.words} page={page} />
      </div>
    </Row>
  )
}

/** The two ways in, and what the first asks for. */
function Call({ words, page }: { words: Words; page: Landing }) {
  return (
    <div className="call">
      <div>
        <a className="button" href="/inscription">
          {words('call.try', { days: page.trialDays })}
        </a>
        <p className="small">{words('call.promise')}</p>
      </div>
      <a className="button plain" href="/inscription">
        {words('call.free', { count: page.freeInvoices })}
      </a>
    </div>
  )
}

function Timeline({ frame, page }: Part) {
  const { words, lang } = frame
  return (
    <div id="plan">
      <Row aside={words('plan.aside')} className="tight">
        <form className="due" method="get" action="/#plan" data-live="plan">
          {lang === 'en' && <input type="hidden" name="lang" value="en" />}
          <label htmlFor="echeance">{words('plan.due')}</label>
          <input id="echeance" name="echeance" type="date" defaultValue={page.dueDate} required />
          <button className="button plain">{words('plan.show')}</button>
          <p>{words('plan.count', { count: page.messages.length })}</p>
        </form>
        {lang === 'en' && <p className="small">{words('plan.in_french')}</p>}
      </Row>
      <ol className="steps" data-part="plan" aria-live="polite">
        {page.messages.map((message) => (
          <Message key={message.offset} message={message} words={words} />
        ))}
      </ol>
    </div>
  )
}

function Message({ message, words }: { message: LandingMessage; words: Words }) {
  const { date, day, offset, tone, subject, paragraphs, isDraft } = message
  return (
    <li className="row step">
      <div className="aside">
        <time dateTime={date}>{day}</time> · <span className="nowrap">{offset}</span>
      </div>
      <div className="facts">
        <svg className="mark" viewBox="0 0 14 14" aria-hidden="true">
          {isDraft ? <path d="M7 1.5 13 12.500H1z" /> : <circle cx="7" cy="7" r="5.500" />}
        </svg>
        <span className="tag" data-tone={tone}>
          {words(`tone.${tone}`)}
        </span>
        <details lang="fr">
          <summary>{subject}</summary>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </details>
        {isDraft && <p className="small">{words('plan.draft')}</p>}
      </div>
    </li>
  )
}

const QUESTIONS = ['sender', 'stop', 'paid', 'consumer', 'data', 'cancel'] as const

function Questions({ words, page }: { words: Words; page: Landing }) {
  return (
    <Row aside={words('faq.aside')}>
      <h2>{words('faq.title')}</h2>
      {QUESTIONS.map((name) => (
        <details key={name} className="question">
          <summary>{words(`faq.${name}_q`)}</summary>
          <p>{words(`faq.${name}`, { days: page.trialDays })}</p>
        </details>
      ))}
    </Row>
  )
}
