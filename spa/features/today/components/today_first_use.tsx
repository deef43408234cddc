import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { MarginRow } from '../../../ui/margin.tsx'
import { FirstUse } from '../../../ui/states.tsx'

export function TodayFirstUse() {
  const navigate = useNavigate()
  return (
    <MarginRow label={<FormattedMessage id="today.todo" />} last>
      <FirstUse
        sentence={<FormattedMessage id="invoices.firstUse" />}
        example={<FormattedMessage id="invoices.firstUseExample" />}
        action={
          <Button onClick={() => void navigate({ to: '/factures/nouvelle' })}>
            <FormattedMessage id="invoices.new" />
          </Button>
        }
      />
    </MarginRow>
  )
}
