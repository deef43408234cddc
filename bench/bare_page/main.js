/** The least that React and Query need to show the first invoices: what the application is measured against. */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { createElement as draw } from 'react'
import { createRoot } from 'react-dom/client'

const readInvoices = async () => {
  const answer = await fetch('/api/v1/invoices?limit=50', {
    headers: { Accept: 'application/json' },
  })
  return (await answer.json()).data
}

function Row({ invoice }) {
  return draw(
    'tr',
    null,
    [
      invoice.dueDate,
      invoice.numero,
      invoice.client.name,
      invoice.status,
      invoice.remainderCents,
    ].map((cell, column) => draw('td', { key: column }, cell))
  )
}

function Page() {
  const { data = [] } = useQuery({ queryKey: ['invoices'], queryFn: readInvoices })
  return draw(
    'main',
    null,
    draw('h1', null, 'Factures'),
    draw(
      'table',
      null,
      draw(
        'tbody',
        null,
        data.map((invoice) => draw(Row, { key: invoice.id, invoice }))
      )
    )
  )
}

createRoot(document.getElementById('root')).render(
  draw(QueryClientProvider, { client: new QueryClient() }, draw(Page))
)
