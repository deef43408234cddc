import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { FormattedMessage } from 'react-intl'
import text from '../../../ui/text.module.css'
import classes from './figures.module.css'

interface FiguresTableProps {
  caption: string
  rows: { key: string; label: ReactNode; figures: ReactNode[] }[]
}

/** What a drawing shows, in words and figures; the way back to the drawing is below. */
export function FiguresTable({ caption, rows }: FiguresTableProps) {
  return (
    <div className={classes.tableBlock}>
      <table className={classes.table}>
        <caption>{caption}</caption>
        <tbody>
          {rows.map(({ key, label, figures }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              {figures.map((figure, index) => (
                <td key={index}>{figure}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <Link
        from="/aujourdhui"
        to="."
        search={(before) => ({ ...before, vue: undefined })}
        replace
        resetScroll={false}
        className={text.link}
      >
        <FormattedMessage id="figures.asDrawing" />
      </Link>
    </div>
  )
}
