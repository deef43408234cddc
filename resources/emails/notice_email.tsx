import { ActionButton, Letter, Line, Paragraph, Table, Title } from './letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour, font } from './theme.js'

/** A word from Rubis to its user: what happened, the facts, one thing to do. */
export function NoticeEmail() {
  return (
    <Letter accent={ACCENTS.notice}>
      <Line
        style={{
          padding: '36px 0 26px',
          fontFamily: font.display,
          fontSize: 19,
          lineHeight: '24px',
          fontWeight: 600,
        }}
      >
        <span className="accent" style={{ color: ACCENTS.notice.figure }}>
          Rubis
        </span>
      </Line>
      <Line
        style={{
          fontFamily: font.display,
          fontSize: 25,
          lineHeight: '32px',
          fontWeight: 600,
          letterSpacing: '-.3px',
          padding: '0 0 16px',
        }}
      >
        <Title>{'{{title}}'}</Title>
      </Line>
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
      <Line
        className="rule muted"
        style={{
          borderTop: `1px solid ${colour.rule}`,
          padding: '16px 0 40px',
          fontSize: 12.5,
          lineHeight: '19px',
          color: colour.muted,
        }}
      >
        {'{{footer}}'}
      </Line>
    </Letter>
  )
}
