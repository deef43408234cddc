import { createContext, use, type ReactNode } from 'react'
import type { InvoicePanel, OpenPanel } from './invoice_panel.ts'

interface PanelState {
  panel: InvoicePanel
  open: OpenPanel
}

const PanelContext = createContext<PanelState>({ panel: {}, open: () => undefined })

/** Which panel is open, from the address, and how any part of the page opens another. */
export function PanelProvider({ children, ...state }: PanelState & { children: ReactNode }) {
  return <PanelContext value={state}>{children}</PanelContext>
}

export function usePanel() {
  const { panel, open } = use(PanelContext)
  return { panel, open, close: () => open({}) }
}
