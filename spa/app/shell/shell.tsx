import { Outlet } from '@tanstack/react-router'
import { lazy, Suspense, useState, type ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { FormatProvider } from '../../lib/format_context.tsx'
import { DryRunBand } from './dry_run_band.tsx'
import { InsideMain } from '../../ui/margin.tsx'
import { OfflineRibbon } from './offline_ribbon.tsx'
import { PhoneBar, PhoneTop } from './phone.tsx'
import { ProofGuard } from '../../features/session/components/proof_guard.tsx'
import { SessionGuard } from './session_guard.tsx'
import { SideNavigation } from './side_navigation.tsx'
import { StandingBanner } from './standing_banner.tsx'
import { useAppliedPreferences } from './use_applied_preferences.ts'
import { useShellActions, type Overlay } from './use_shell_actions.ts'
import classes from './shell.module.css'

const ErasureBand = lazy(() => import('./erasure_band.tsx'))
const ImportDoor = lazy(() => import('./import_door.tsx'))
const CommandPalette = lazy(() => import('../palette/command_palette.tsx'))
const ShortcutsHelp = lazy(() => import('./shortcuts_help.tsx'))
const MoreSheet = lazy(() => import('./more_sheet.tsx'))

const OVERLAYS = { palette: CommandPalette, help: ShortcutsHelp, more: MoreSheet }

/** What stands around every page of a signed-in person: the way round, and the ruby margin. */
export function Shell({ children = <Outlet /> }: { children?: ReactNode }) {
  const { organization } = useMe()
  const [overlay, setOverlay] = useState<Overlay | null>(null)
  useAppliedPreferences()
  useShellActions(setOverlay)
  const Shown = overlay === null ? null : OVERLAYS[overlay]

  return (
    <FormatProvider timeZone={organization.timezone}>
      <a className={classes.skip} href="#contenu">
        <FormattedMessage id="nav.skip" />
      </a>
      <div className={classes.shell}>
        <SideNavigation onOpen={setOverlay} />
        <PhoneTop onOpen={setOverlay} />
        <main id="contenu" tabIndex={-1} className={classes.main}>
          <OfflineRibbon />
          {organization.erasure === null ? null : (
            <Suspense>
              <ErasureBand />
            </Suspense>
          )}
          <DryRunBand />
          <StandingBanner />
          <InsideMain value>{children}</InsideMain>
        </main>
        <PhoneBar onOpen={setOverlay} isMoreOpen={overlay === 'more'} />
      </div>
      <Suspense>
        <ImportDoor />
      </Suspense>
      <SessionGuard />
      <ProofGuard />
      {Shown === null ? null : (
        <Suspense>
          <Shown onClose={() => setOverlay(null)} />
        </Suspense>
      )}
    </FormatProvider>
  )
}
