import { FormattedMessage } from 'react-intl'
import text from './text.module.css'

interface PdfFrameProps {
  /** What is drawn: an address of this very page. */
  src: string
  /** The same document at the server. */
  href: string
  title: string
  className?: string
}

/** Phones mostly have no viewer of their own inside a page, and would show an empty frame. */
export const canDrawPdf = () => navigator.pdfViewerEnabled

/** A PDF in the page where the browser can draw one; elsewhere the way to open it. */
export function PdfFrame({ src, href, title, className }: PdfFrameProps) {
  return canDrawPdf() ? (
    <iframe className={className} src={src} title={title} />
  ) : (
    <p>
      <a className={text.link} href={href} target="_blank" rel="noreferrer">
        <FormattedMessage id="pdf.open" />
      </a>
    </p>
  )
}
