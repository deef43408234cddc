import { IconAlertTriangle } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { Problem } from '../search_syntax/parse.ts'
import { exampleOf, operatorWord, OPERATORS } from '../search_syntax/vocabulary.ts'
import classes from './filters.module.css'

/** What was not understood, in place, with what would be; what was typed is left as it is. */
export function SearchProblems({ id, problems }: { id: string; problems: Problem[] }) {
  return (
    <div id={id} role="status" className={classes.problems}>
      {problems.map((problem, index) => (
        <p key={index} data-soft={problem.kind === 'empty' || undefined}>
          {problem.kind === 'empty' ? null : (
            <IconAlertTriangle size={15} stroke={1.75} aria-hidden="true" />
          )}
          <span>
            <Sentence problem={problem} />
          </span>
        </p>
      ))}
    </div>
  )
}

function Sentence({ problem }: { problem: Problem }) {
  const { locale } = useFormat()
  if (problem.kind === 'unknown') {
    const { name, nearest } = problem
    return nearest === undefined ? (
      <FormattedMessage
        id="search.unknown"
        values={{
          name: `${name}:`,
          known: OPERATORS.map((operator) => `${operatorWord(operator, locale)}:`).join(' '),
        }}
      />
    ) : (
      <FormattedMessage
        id="search.unknownNear"
        values={{ name: `${name}:`, nearest: `${operatorWord(nearest, locale)}:` }}
      />
    )
  }
  const example = exampleOf(problem.operator, locale)
  const name = `${operatorWord(problem.operator, locale)}:`
  return problem.kind === 'empty' ? (
    <FormattedMessage id="search.empty" values={{ name, example }} />
  ) : (
    <FormattedMessage id="search.unreadable" values={{ name, value: problem.value, example }} />
  )
}
