/** The client's page: the sum, the way to pay, the list of answers. */
export const ANSWERS_STYLE = `
.sum{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 44px;align-items:end;margin-top:10px}
.amount{font:500 clamp(34px,9vw,56px)/1.05 Besley,Georgia,serif;letter-spacing:-.03em;color:var(--figure);white-space:nowrap}
@media (max-width:640px){.sum{grid-template-columns:minmax(0,1fr)}}
`
