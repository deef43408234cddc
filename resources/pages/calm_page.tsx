import { Page, Part, type Frame } from './layout.js'

/** One thing to say and nothing to do: a link that opens nothing, too many tries, a fault of ours. */
export function CalmPage({
  frame,
  title,
  sentence,
  reference = null,
}: {
  frame: Frame
  title: string
  sentence: string
  /** a number to quote when asking for help */
  reference?: string | null
}) {
  return (
    <Page frame={frame} title={title}>
      <Part>
        <h1>{title}</h1>
        <p>{sentence}</p>
        {reference && (
          <p className="muted">
            {frame.words('frame.reference')} <span className="code">{reference}</span>
          </p>
        )}
      </Part>
    </Page>
  )
}
