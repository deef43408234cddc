import { ActionIcon, Menu } from '@mantine/core'
import { IconArchive, IconCopy, IconDots, IconRestore, IconStar } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { MarginRow } from '../../../ui/margin.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { usePlanActions } from '../use_plan_actions.tsx'
import { ArchiveDialog } from './archive_dialog.tsx'
import { PlanLine } from './plan_line.tsx'
import classes from './plans_screen.module.css'
import { ReplanProgress } from './replan_progress.tsx'

/** One plan: how many invoices follow it hangs in the margin, its steps run along their line. */
export function PlanRow({ plan, others }: { plan: Data.Plan; others: Data.Plan[] }) {
  const { count, more } = plan.openInvoices
  return (
    <MarginRow
      as="section"
      labelledBy={`plan-${plan.id}`}
      label={<FormattedMessage id="plans.used" values={{ count, more: more ? 'yes' : 'no' }} />}
    >
      <div className={classes.head}>
        <h2 id={`plan-${plan.id}`} style={{ margin: 0 }}>
          <Link to="/plans/$planId" params={{ planId: plan.id }} className={classes.name}>
            {plan.name}
          </Link>
        </h2>
        {plan.isDefault ? (
          <Tag tone="info" icon={IconStar}>
            <FormattedMessage id="plans.default" />
          </Tag>
        ) : null}
        <span className={classes.actions}>
          <PlanMenu plan={plan} others={others} />
        </span>
      </div>
      {plan.description === '' ? null : <p className={classes.description}>{plan.description}</p>}
      <PlanLine steps={plan.steps} />
      {plan.replan === null ? null : <ReplanProgress replan={plan.replan} />}
    </MarginRow>
  )
}

function PlanMenu({ plan, others }: { plan: Data.Plan; others: Data.Plan[] }) {
  const intl = useIntl()
  const actions = usePlanActions(plan)
  const [asking, setAsking] = useState(false)
  const archive = () => (plan.openInvoices.count > 0 ? setAsking(true) : actions.archive(null))
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="default"
            size={32}
            aria-label={intl.formatMessage({ id: 'plans.actions' }, { name: plan.name })}
          >
            <IconDots size={16} stroke={1.75} aria-hidden="true" />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconCopy size={16} stroke={1.75} aria-hidden="true" />}
            onClick={actions.copy}
          >
            <FormattedMessage id="plans.copy" />
          </Menu.Item>
          {plan.archivedAt === null ? (
            <>
              <Menu.Item
                leftSection={<IconStar size={16} stroke={1.75} aria-hidden="true" />}
                disabled={plan.isDefault}
                onClick={actions.makeDefault}
              >
                <FormattedMessage id="plans.makeDefault" />
              </Menu.Item>
              <Menu.Item
                leftSection={<IconArchive size={16} stroke={1.75} aria-hidden="true" />}
                disabled={plan.isDefault}
                onClick={archive}
              >
                <FormattedMessage id={plan.isDefault ? 'plans.archiveDefault' : 'plans.archive'} />
              </Menu.Item>
            </>
          ) : (
            <Menu.Item
              leftSection={<IconRestore size={16} stroke={1.75} aria-hidden="true" />}
              onClick={actions.restore}
            >
              <FormattedMessage id="plans.restore" />
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      <ArchiveDialog
        plan={plan}
        others={others}
        opened={asking}
        onClose={() => setAsking(false)}
        onArchive={(replacementPlanId) => {
          setAsking(false)
          actions.archive(replacementPlanId)
        }}
      />
    </>
  )
}
