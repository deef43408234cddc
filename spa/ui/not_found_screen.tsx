import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { MarginPage, MarginRow } from './margin.tsx'
import { PageHeading } from './page_heading.tsx'
import text from './text.module.css'

/** Unknown page, or a row that is not yours: the two are told apart nowhere. */
export function NotFoundScreen() {
  const intl = useIntl()
  return (
    <MarginPage>
      <MarginRow label="404" last>
        <PageHeading title={intl.formatMessage({ id: 'notFound.title' })}>
          <FormattedMessage id="notFound.title" />
        </PageHeading>
        <p>
          <FormattedMessage id="notFound.body" />
        </p>
        <Link to="/aujourdhui" className={text.link}>
          <FormattedMessage id="notFound.back" />
        </Link>
      </MarginRow>
    </MarginPage>
  )
}
