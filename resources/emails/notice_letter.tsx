import type { ReactNode } from 'react'
import { Letter, Line, Title } from './letter.js'
import { ACCENTS, colour, font } from './theme.js'

/** A mail from Rubis to its user: the name, the title, what is said, and why it is written. */
export function NoticeLetter({ children }: { children: ReactNode }) {
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
      {children}
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
