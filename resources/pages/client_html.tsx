import { ClientPage } from './client_page.js'
import type { ClientView, Forms } from './client_view.js'
import type { Frame } from './layout.js'
import { renderPage } from './render.js'

export const clientPageHtml = (frame: Frame, view: ClientView, forms: Forms): string =>
  renderPage(<ClientPage frame={frame} view={view} forms={forms} />)
