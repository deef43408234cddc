import { Page, Part, type Frame } from './layout.js'

/** What was answered; `undo` where it can be taken back. */
export function CheckinDonePage({
  frame,
  title,
  sentence,
  undo,
}: {
  frame: Frame
  title: string
  sentence: string
  undo: { action: string; nonce: string; until: string } | null
}) {
  return (
    <Page frame={frame} title={title}>
      <Part>
        <h1>{title}</h1>
        <p className="notice" role="status">
          {sentence}
        </p>
        {undo && (
          <form className="undo" method="post" action={undo.action}>
            <p className="muted">{frame.words('checkin.undo_until', { until: undo.until })}</p>
            <p>
              <input type="hidden" name="nonce" value={undo.nonce} />
              <button className="button plain">{frame.words('checkin.undo')}</button>
            </p>
          </form>
        )}
      </Part>
    </Page>
  )
}
