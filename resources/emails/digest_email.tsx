import { ActionButton, Line, Paragraph, Table } from './letter.js'
import { NoticeLetter } from './notice_letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour } from './theme.js'

/** The mail of the day: what happened since the last one, each thing with its own way in. */
export function DigestEmail() {
  return (
    <NoticeLetter>
      <Paragraph>{'{{hello}}'}</Paragraph>
      <tr>
        <td style={{ padding: '8px 0 24px' }}>
          <Table style={{ fontSize: 15, lineHeight: '22px' }}>
            <Each name="items">
              <tr>
                <td
                  className="rule"
                  style={{ padding: '12px 0', borderTop: `1px solid ${colour.rule}` }}
                >
                  <b>{'{{what}}'}</b>
                  <If name="about">
                    <br />
                    <span className="muted" style={{ color: colour.muted }}>
                      {'{{about}}'}
                    </span>
                  </If>
                  <If name="url">
                    <br />
                    <a href="{{url}}" style={{ color: ACCENTS.notice.figure }}>
                      {'{{open}}'}
                    </a>
                  </If>
                </td>
              </tr>
            </Each>
          </Table>
        </td>
      </tr>
      <Line style={{ padding: '6px 0 30px' }}>
        <ActionButton accent={ACCENTS.notice} url="{{actionUrl}}" label="{{actionLabel}}" />
      </Line>
    </NoticeLetter>
  )
}
