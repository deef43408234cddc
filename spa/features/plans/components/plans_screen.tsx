import { Button, Skeleton } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { FirstUse, LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { usePlans } from '../api/use_plans.ts'
import type { PlansSearch } from '../plan_search.ts'
import { PlanRow } from './plan_row.tsx'
import classes from './plans_screen.module.css'

/** The plans of the organization, each drawn on its line, with what follows it. */
export function PlansScreen({ search }: { search: PlansSearch }) {
  const intl = useIntl()
  const navigate = useNavigate()
  const archived = search.archives === 'oui'
  return (
    <MarginPage>
      <MarginRow as="header">
        <div className={classes.top}>
          <PageHeading
            title={intl.formatMessage({ id: archived ? 'plans.archived' : 'plans.title' })}
          >
            <FormattedMessage id={archived ? 'plans.archived' : 'plans.title'} />
          </PageHeading>
          <Button
            leftSection={<IconPlus size={16} stroke={1.9} aria-hidden="true" />}
            onClick={() => void navigate({ to: '/plans/nouveau' })}
          >
            <FormattedMessage id="plans.new" />
          </Button>
        </div>
        <p className={text.detail}>
          <FormattedMessage id={archived ? 'plans.archivedLead' : 'plans.lead'} />{' '}
          <Link to="/plans" search={archived ? {} : { archives: 'oui' }} className={text.link}>
            <FormattedMessage id={archived ? 'plans.showUsed' : 'plans.showArchived'} />
          </Link>
        </p>
      </MarginRow>
      <PlanList archived={archived} />
    </MarginPage>
  )
}

function PlanList({ archived }: { archived: boolean }) {
  const plans = usePlans(archived)
  if (plans.isPending) return <ListSkeleton />
  if (plans.isError) {
    return (
      <MarginRow last>
        <LoadFailed error={plans.error} onRetry={() => void plans.refetch()} />
      </MarginRow>
    )
  }
  const { data } = plans.data
  if (data.length === 0) return <Nothing archived={archived} />
  return (
    <>
      {data.map((plan) => (
        <PlanRow key={plan.id} plan={plan} others={data.filter(({ id }) => id !== plan.id)} />
      ))}
      <MarginRow last />
    </>
  )
}

function Nothing({ archived }: { archived: boolean }) {
  const navigate = useNavigate()
  return (
    <MarginRow last>
      <FirstUse
        sentence={<FormattedMessage id={archived ? 'plans.noneArchived' : 'plans.none'} />}
        example={archived ? undefined : <FormattedMessage id="plans.noneExample" />}
        action={
          archived ? undefined : (
            <Button onClick={() => void navigate({ to: '/plans/nouveau' })}>
              <FormattedMessage id="plans.new" />
            </Button>
          )
        }
      />
    </MarginRow>
  )
}

function ListSkeleton() {
  return (
    <MarginRow last>
      <Waiting>
        {[1, 2, 3].map((line) => (
          <div key={line} className={classes.skeleton}>
            <Skeleton height={22} width={180} mb={14} />
            <Skeleton height={40} maw={560} />
          </div>
        ))}
      </Waiting>
    </MarginRow>
  )
}
