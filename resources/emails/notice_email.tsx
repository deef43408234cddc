import { ActionButton, Line, Paragraph, Table } from './letter.js'
import { NoticeLetter } from './notice_letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour } from './theme.js'

/** A word from Rubis to its user: what happened, the facts, one thing to do. */
export function NoticeEmail() {
  return (
    <NoticeLetter>
      <Each name="paragraphs">
        <Paragraph>{'{{{html}}}'}</Paragraph>
      </Each>
      <If name="hasFacts">
        <tr>
          <td style={{ padding: '8px 0 24px' }}>
            <Table style={{ fontSize: 15, lineHeight: '22px' }}>
              <Each name="facts">
                <tr>
                  <td
                    width="150"
                    className="label muted rule"
                    style={{
                      width: 150,
                      padding: '9px 12px 9px 0',
                      color: colour.muted,
                      borderTop: `1px solid ${colour.rule}`,
                      verticalAlign: 'top',
                    }}
                  >
                    {'{{label}}'}
                  </td>
                  <td
                    className="value rule"
                    style={{ padding: '9px 0', borderTop: `1px solid ${colour.rule}` }}
                  >
                    {'{{value}}'}
                  </td>
                </tr>
              </Each>
            </Table>
          </td>
        </tr>
      </If>
      <If name="action">
        <Line style={{ padding: '6px 0 30px' }}>
          <ActionButton accent={ACCENTS.notice} url="{{actionUrl}}" label="{{actionLabel}}" />
        </Line>
      </If>
    </NoticeLetter>
  )
}
