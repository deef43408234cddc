import type { Tone } from '#values/tones'
import { ActionButton, Letter, Line, Paragraph, proseStyle, Table, Title } from './letter.js'
import { Each, If } from './placeholders.js'
import { ACCENTS, colour, font } from './theme.js'

/** A reminder: the creditor first, their words, what is left, how to pay, who is writing and why. */
export function RelanceEmail({ tone }: { tone: Tone }) {
  const accent = ACCENTS[tone]
  return (
    <Letter accent={accent} fontFamily={tone === 'mise_en_demeure' ? font.letter : font.text}>
      <Line style={{ padding: '40px 0 30px' }}>
        <div
          style={{
            fontFamily: font.display,
            fontSize: 25,
            lineHeight: '30px',
            fontWeight: 600,
            letterSpacing: '-.3px',
          }}
        >
          {'{{creditorName}}'}
        </div>
        <If name="creditorDetail">
          <div className="muted" style={{ fontSize: 14, lineHeight: '21px', color: colour.muted }}>
            {'{{creditorDetail}}'}
          </div>
        </If>
      </Line>
      {tone === 'mise_en_demeure' && <FormalHeading />}
      <Each name="before">
        <Paragraph>{'{{{html}}}'}</Paragraph>
      </Each>
      <Remainder tone={tone} />
      <Payment tone={tone} />
      <Each name="after">
        <Paragraph>{'{{{html}}}'}</Paragraph>
      </Each>
      <Line style={{ ...proseStyle, lineHeight: '25px', padding: '10px 0 32px' }}>
        <If name="closing">
          {'{{{closing}}}'}
          <br />
        </If>
        <If name="signatureName">
          <b>{'{{signatureName}}'}</b>
        </If>
        <If name="signatureRest">
          <br />
          {'{{{signatureRest}}}'}
        </If>
        <If name="contact">
          <br />
          <span className="muted" style={{ color: colour.soft }}>
            {'{{{contact}}}'}
          </span>
        </If>
      </Line>
      <Footer />
    </Letter>
  )
}

/** What a formal notice needs above its text: whom it is for, and its name. */
function FormalHeading() {
  return (
    <>
      <Line style={{ fontSize: 15, lineHeight: '22px', padding: '0 0 26px' }}>
        <span className="muted" style={{ color: colour.muted }}>
          {'{{attentionLabel}}'}
        </span>
        <br />
        {'{{clientName}}'}
      </Line>
      <Line
        className="rule"
        style={{
          borderTop: `1px solid ${colour.rule}`,
          fontFamily: font.display,
          fontSize: 25,
          lineHeight: '32px',
          fontWeight: 600,
          letterSpacing: '-.3px',
          padding: '24px 0 20px',
        }}
      >
        <Title>{'{{heading}}'}</Title>
      </Line>
    </>
  )
}

function Remainder({ tone }: { tone: Tone }) {
  const formal = tone === 'mise_en_demeure'
  return (
    <>
      <tr>
        <td style={{ padding: '14px 0 0' }}>
          <Table>
            <Line
              className="rule"
              style={{ borderTop: `1px solid ${colour.rule}`, padding: '22px 0 0' }}
            >
              <div
                className="muted"
                style={{ fontSize: 14, lineHeight: '20px', color: colour.muted }}
              >
                {'{{remainderLabel}}'}
              </div>
              <div
                className={formal ? 'accent' : 'accent figure'}
                style={{
                  fontFamily: font.display,
                  fontSize: formal ? 34 : 46,
                  lineHeight: formal ? '44px' : '56px',
                  fontWeight: 500,
                  letterSpacing: '-1px',
                  color: ACCENTS[tone].figure,
                  whiteSpace: 'nowrap',
                }}
              >
                {'{{remainder}}'}
              </div>
            </Line>
          </Table>
        </td>
      </tr>
      <Line style={{ padding: '8px 0 26px' }}>
        <Table style={{ fontSize: 14, lineHeight: '22px', color: colour.soft }}>
          <Each name="lines">
            <tr>
              <td className="muted" style={{ padding: '4px 12px 4px 0' }}>
                {'{{label}}'}
              </td>
              <td
                className="muted"
                align="right"
                style={{ padding: '4px 0', whiteSpace: 'nowrap', verticalAlign: 'top' }}
              >
                {'{{amount}}'}
              </td>
            </tr>
          </Each>
        </Table>
      </Line>
    </>
  )
}

function Payment({ tone }: { tone: Tone }) {
  return (
    <>
      <If name="transfer">
        <Line
          className="rule"
          style={{
            borderTop: `1px solid ${colour.rule}`,
            padding: '22px 0 6px',
            fontSize: 16,
            lineHeight: '24px',
            fontWeight: 'bold',
          }}
        >
          {'{{transferLabel}}'}
        </Line>
        <Line style={{ padding: '0 0 26px' }}>
          <Table style={{ fontSize: 15, lineHeight: '22px' }}>
            <Each name="transferRows">
              <tr>
                <td
                  width="126"
                  className="label muted"
                  style={{
                    width: 126,
                    padding: '5px 0',
                    color: colour.muted,
                    verticalAlign: 'top',
                  }}
                >
                  {'{{label}}'}
                </td>
                <td className="value" style={{ padding: '5px 0' }}>
                  <If name="isCode">
                    <span style={{ fontFamily: font.code, fontSize: 14, whiteSpace: 'nowrap' }}>
                      {'{{value}}'}
                    </span>
                  </If>
                  <If name="isText">{'{{value}}'}</If>
                </td>
              </tr>
            </Each>
          </Table>
        </Line>
      </If>
      <If name="action">
        <Line style={{ padding: '0 0 10px' }}>
          <ActionButton accent={ACCENTS[tone]} url="{{actionUrl}}" label="{{actionLabel}}" />
        </Line>
        <Line
          className="muted"
          style={{ fontSize: 14, lineHeight: '22px', color: colour.muted, padding: '0 0 28px' }}
        >
          {'{{actionHint}}'}
          <If name="payUrl">
            <br />
            <a href="{{payUrl}}" style={{ color: colour.muted }}>
              {'{{payLabel}}'}
            </a>
          </If>
        </Line>
      </If>
    </>
  )
}

function Footer() {
  return (
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
      <If name="optOutUrl">
        <br />
        <a href="{{optOutUrl}}" style={{ color: colour.muted }}>
          {'{{optOutLabel}}'}
        </a>
      </If>
    </Line>
  )
}
