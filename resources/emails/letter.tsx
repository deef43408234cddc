import type { CSSProperties, ReactNode } from 'react'
import { Body, Head, Html } from 'react-email'
import { type Accent, colour, font } from './theme.js'

/**
 * The sheet every mail is written on: paper, the margin line at the left, one column. Inline styles
 * are the truth; the style element only adds phone width and the dark scheme, where it is honoured.
 */
export function Letter({
  accent,
  fontFamily = font.text,
  children,
}: {
  accent: Accent
  fontFamily?: string
  children: ReactNode
}) {
  return (
    <Html lang="{{lang}}">
      <Head>
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{'{{title}}'}</title>
        <style>{adaptations(accent)}</style>
      </Head>
      <Body className="sheet" lang="{{lang}}" style={{ margin: 0, padding: 0 }}>
        <div
          style={{
            display: 'none',
            maxHeight: 0,
            overflow: 'hidden',
            fontSize: 1,
            lineHeight: '1px',
            opacity: 0,
          }}
        >
          {'{{preview}}'}
        </div>
        <Table className="sheet" style={{ background: colour.paper }}>
          <tr>
            <td align="center">
              <Table
                width="640"
                style={{ maxWidth: 640, fontFamily, color: colour.ink }}
                className="ink"
              >
                <tr>
                  <td width="40" className="edge" style={{ width: 40, fontSize: 0, lineHeight: 0 }}>
                    &nbsp;
                  </td>
                  <td
                    className="page"
                    align="left"
                    style={{ borderLeft: `2px solid ${accent.margin}`, padding: '0 40px 0 30px' }}
                  >
                    <Table>{children}</Table>
                  </td>
                </tr>
              </Table>
            </td>
          </tr>
        </Table>
      </Body>
    </Html>
  )
}

/** A layout table, silent to screen readers. */
export function Table({
  children,
  style,
  className,
  width = '100%',
}: {
  children: ReactNode
  style?: CSSProperties
  className?: string
  /** For Outlook, which knows no max-width. */
  width?: string
}) {
  return (
    <table
      role="presentation"
      width={width}
      cellPadding="0"
      cellSpacing="0"
      border={0}
      className={className}
      style={{ width: '100%', ...style }}
    >
      <tbody>{children}</tbody>
    </table>
  )
}

/** One row of the column. */
export function Line({
  children,
  style,
  className,
}: {
  children: ReactNode
  style?: CSSProperties
  className?: string
}) {
  return (
    <tr>
      <td className={className} style={style}>
        {children}
      </td>
    </tr>
  )
}

/** The one heading of a mail, found by screen readers; its size is that of the row. */
export function Title({ children }: { children: ReactNode }) {
  return (
    <h1 style={{ margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: 'inherit' }}>
      {children}
    </h1>
  )
}

/** Prose. */
export const proseStyle: CSSProperties = { fontSize: 16, lineHeight: '26px', padding: '0 0 14px' }

export function Paragraph({ children }: { children: ReactNode }) {
  return <Line style={proseStyle}>{children}</Line>
}

/** A solid block that stays readable when images and styles are off. */
export function ActionButton({
  accent,
  url,
  label,
}: {
  accent: Accent
  url: string
  label: string
}) {
  return (
    <table role="presentation" cellPadding="0" cellSpacing="0" border={0}>
      <tbody>
        <tr>
          <td className="button" style={{ borderRadius: 4, backgroundColor: accent.button }}>
            <a
              href={url}
              style={{
                display: 'inline-block',
                padding: '13px 22px',
                fontSize: 16,
                lineHeight: '22px',
                fontWeight: 'bold',
                color: colour.white,
                textDecoration: 'none',
              }}
            >
              {label}
            </a>
          </td>
        </tr>
      </tbody>
    </table>
  )
}

/** Under 480 px the margin shrinks and labels stand above their values; the dark scheme recolours. */
function adaptations(accent: Accent): string {
  const night: Record<string, string> = {
    '.sheet': `background:${colour.night}!important`,
    '.ink,.ink td,.ink a': `color:${colour.nightInk}!important`,
    '.muted,.ink .muted,.ink .muted a': `color:${colour.nightMuted}!important`,
    '.ink .accent': `color:${accent.nightFigure}!important`,
    '.rule': `border-color:${colour.nightRule}!important`,
    '.choice': `border-color:${colour.nightMuted}!important`,
    '.page': `border-color:${accent.nightMargin}!important`,
    '.button': `background:${accent.nightButton}!important`,
    '.ink .button a': `color:${colour.white}!important`,
  }
  const rules = Object.entries(night).map(([selector, rule]) => `${selector}{${rule}}`)
  return [
    `.sheet{background:${colour.paper}}`,
    '@media (max-width:480px){',
    '.edge{width:14px!important}',
    '.page{padding:0 18px 0 18px!important}',
    '.figure{font-size:38px!important;line-height:46px!important}',
    '.label,.value{display:block!important;width:auto!important}',
    '.label{padding:8px 0 0!important}',
    '.value{padding:0 0 8px!important;border:0!important}',
    '}',
    `@media (prefers-color-scheme:dark){${rules.join('')}}`,
  ].join('')
}
