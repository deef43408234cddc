/** Text of anybody's inside a page. */
export const escaped = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

/** One look for every hosted page, without a script: forms do all. */
export const page = (title: string, body: string) => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title><style>
body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1f24;background:#f6f7f9}
main{background:#fff;border:1px solid #d8dce2;border-radius:8px;padding:1.5rem}
label{display:block;margin:.6rem 0}input[type=text]{width:100%;padding:.5rem;font:inherit;box-sizing:border-box}
button,a.button{display:inline-block;font:inherit;padding:.6rem 1rem;margin:.4rem .4rem 0 0;border-radius:6px;border:1px solid #1b1f24;background:#1b1f24;color:#fff;text-decoration:none;cursor:pointer}
button.quiet,a.quiet{background:#fff;color:#1b1f24}
[role=alert]{border-left:4px solid #b3261e;padding:.4rem .8rem;background:#fdecea}
small{color:#5b6470}</style></head>
<body><main><h1>${escaped(title)}</h1>${body}</main><p><small>Simulateur de paiement : rien n’est jamais prélevé.</small></p></body></html>`

export const euros = (cents: number) =>
  new Intl.NumberFormat('fr-FR', { style: 'currency', currency: 'EUR' }).format(cents / 100)

export const day = (seconds: number) =>
  new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' }).format(
    seconds * 1000
  )
