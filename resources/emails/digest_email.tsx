import { ActionButton, Letter, Line, Paragraph, Table, Title } from './letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour, font } from './theme.js'

/** The mail of the day: what happened since the last one, each thing with its own way in. */
export function DigestEmail() {
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
