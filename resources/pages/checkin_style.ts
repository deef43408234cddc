/** The question of the morning: what it is about, then four answers of which one suffices. */
export const CHECKIN_STYLE = `
.undo .muted{margin-bottom:10px}
.about{margin-top:14px}
.about p+p{margin-top:2px}
.about .who{font-size:17px}
.asks{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:28px 32px;margin-top:4px}
.asks form{display:flex;flex-direction:column;align-items:flex-start}
.asks p{margin-bottom:12px}
.asks .first{grid-column:1/-1;border-bottom:1px solid var(--line);padding-bottom:26px}
@media (max-width:640px){.asks{grid-template-columns:minmax(0,1fr);gap:26px}.asks .button{width:100%;text-align:center}.asks .field,.asks .field>input{width:100%}}
`
