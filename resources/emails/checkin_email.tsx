import { Line, Paragraph, Table } from './letter.js'
import { NoticeLetter } from './notice_letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour, font } from './theme.js'

/** The list of the morning: what would leave for whom, and four answers to each line. */
export function CheckinEmail() {
  return (
    <NoticeLetter>
      <Paragraph>{'{{hello}}'}</Paragraph>
      <Paragraph>{'{{intro}}'}</Paragraph>
      <tr>
        <td style={{ padding: '6px 0 10px' }}>
          <Table style={{ fontSize: 15, lineHeight: '23px' }}>
            <Each name="lines">
              <tr>
                <td
                  className="rule"
                  style={{ padding: '18px 0 14px', borderTop: `1px solid ${colour.rule}` }}
                >
                  <span
                    style={{
                      fontFamily: font.display,
                      fontSize: 18,
                      lineHeight: '25px',
                      fontWeight: 600,
                    }}
                  >
                    {'{{client}}'}
                  </span>
                  <br />
                  <span
                    className="accent"
                    style={{
                      fontFamily: font.display,
                      fontSize: 22,
                      lineHeight: '32px',
                      fontWeight: 600,
                      color: ACCENTS.notice.figure,
                      whiteSpace: 'nowrap',
                    }}
                  >
                    {'{{remainder}}'}
                  </span>
                  <br />
                  <span className="muted" style={{ color: colour.muted }}>
                    {'{{invoice}}'}
                  </span>
                  <br />
                  {'{{what}}'}
                  <br />
                  <span className="muted" style={{ color: colour.muted }}>
                    {'{{silence}}'}
                  </span>
                  <div style={{ padding: '10px 0 0', fontSize: 15, lineHeight: '44px' }}>
                    <Each name="answers">
                      <If name="url">
                        <a
                          href="{{url}}"
                          className="choice"
                          style={{
                            display: 'inline-block',
                            boxSizing: 'border-box',
                            margin: '0 6px 8px 0',
                            padding: '10px 11px',
                            lineHeight: '22px',
                            border: `1px solid ${colour.muted}`,
                            borderRadius: 4,
                            color: colour.ink,
                            fontWeight: 'bold',
                            textDecoration: 'none',
                            whiteSpace: 'nowrap',
                          }}
                        >
                          {'{{label}}'}
                        </a>
                      </If>
                    </Each>
                  </div>
                </td>
              </tr>
            </Each>
          </Table>
        </td>
      </tr>
      <Line
        className="muted"
        style={{ padding: '0 0 26px', fontSize: 14, lineHeight: '21px', color: colour.muted }}
      >
        {'{{until}}'}{' '}
        <a href="{{todayUrl}}" style={{ color: ACCENTS.notice.figure }}>
          {'{{today}}'}
        </a>
      </Line>
    </NoticeLetter>
  )
}
