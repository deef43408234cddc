import { FormattedMessage, useIntl } from 'react-intl'
import { useMayChangeSettings } from '../../../lib/organization.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { WithOrganization } from '../../../ui/with_organization.tsx'
import { Manners } from './manners.tsx'
import { Payment } from './payment.tsx'
import { Particulars } from './particulars.tsx'

/** Who asks, in whose name, where the money goes, and when it is asked for. */
export function OrganizationScreen() {
  const intl = useIntl()
  const mayChange = useMayChangeSettings()
  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'organization.title' })}>
          <FormattedMessage id="organization.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id={mayChange ? 'organization.lead' : 'organization.readOnly'} />
        </p>
      </MarginRow>
      <WithOrganization>
        {(organization) => (
          <>
            <MarginRow label={<FormattedMessage id="organization.identity" />}>
              <Particulars
                organization={organization}
                fields={[
                  { name: 'name', label: 'organization.name', isRequired: true },
                  { name: 'trade', label: 'organization.trade' },
                  { name: 'siren', label: 'organization.siren', isHalf: true },
                  { name: 'siret', label: 'organization.siret', isHalf: true },
                  { name: 'vatNumber', label: 'organization.vatNumber' },
                  { name: 'address', label: 'organization.address' },
                  { name: 'postalCode', label: 'organization.postalCode', isHalf: true },
                  { name: 'city', label: 'organization.city', isHalf: true },
                  { name: 'phone', label: 'organization.phone' },
                ]}
              />
            </MarginRow>
            <MarginRow label={<FormattedMessage id="organization.sender" />}>
              <Particulars
                organization={organization}
                fields={[
                  { name: 'senderName', label: 'organization.senderName', isRequired: true },
                  { name: 'replyTo', label: 'organization.replyTo', isRequired: true },
                  { name: 'signature', label: 'organization.signature', isLong: true },
                ]}
              />
            </MarginRow>
            <MarginRow label={<FormattedMessage id="organization.payment" />}>
              <Payment organization={organization} />
            </MarginRow>
            <MarginRow label={<FormattedMessage id="organization.manners" />} last>
              <Manners organization={organization} />
            </MarginRow>
          </>
        )}
      </WithOrganization>
    </MarginPage>
  )
}
