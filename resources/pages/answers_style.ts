/** The client's page: the sum, the way to pay, the list of answers. */
export const ANSWERS_STYLE = `
.sum{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 44px;align-items:end;margin:10px 0 12px}
.amount{font:500 clamp(36px,10vw,56px)/1.05 Besley,Georgia,serif;letter-spacing:-.03em;color:var(--figure);white-space:nowrap}
table{border-collapse:collapse;font-size:14.5px;width:100%;color:var(--soft)}
th{font-weight:400;text-align:left;padding:3px 12px 3px 0;vertical-align:top}
td{padding:3px 0;text-align:right;white-space:nowrap;vertical-align:top}
td.text{text-align:left;padding-right:12px;white-space:normal}
thead .figure{text-align:right;padding-right:0}
.late{color:var(--late);font-weight:600}
@media (max-width:640px){.issued{display:none}}
thead th{font-weight:600;border-bottom:1px solid var(--line)}
.total th,.total td{border-top:1px solid var(--line);font-weight:650;color:var(--ink)}
.after{margin-top:14px}
.plain li{display:flex;justify-content:space-between;gap:6px 16px;flex-wrap:wrap;padding:6px 0;border-top:1px solid var(--line)}
.plain .total{font-weight:650}
.pay{display:grid;grid-template-columns:minmax(0,1fr) auto;gap:20px 28px}
dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:8px 16px;align-items:baseline}
dt{color:var(--muted);font-size:14.5px}
.copies{display:flex;gap:12px;align-items:center;margin-top:12px}
.qr{margin:0;width:148px}
.qr svg{width:148px;height:148px;display:block;border:1px solid var(--line)}
.qr figcaption{margin-top:6px}
.ways{display:flex;gap:12px;flex-wrap:wrap;margin:16px 0 6px}
.answers details{border-top:1px solid var(--line)}
.answers details:last-of-type{border-bottom:1px solid var(--line)}
summary{list-style:none;display:grid;grid-template-columns:250px minmax(0,1fr) 14px;gap:2px 12px;align-items:center;min-height:44px;padding:6px 0;cursor:pointer}
summary::-webkit-details-marker{display:none}
summary .what{font-weight:600}
summary .hint{color:var(--muted);font-size:14.5px}
.chevron{fill:none;stroke:currentColor;stroke-width:1.7;stroke-linecap:round;stroke-linejoin:round}
details[open]>summary .chevron{transform:rotate(90deg)}
details[open]>summary .what{color:var(--figure)}
details form{padding:8px 0 20px}
details .muted{margin-bottom:14px}
@media (max-width:640px){
.sum,.pay{grid-template-columns:minmax(0,1fr)}
summary{grid-template-columns:minmax(0,1fr) 14px}
summary .hint{grid-row:2;grid-column:1}
.ways .button,.answers .button{width:100%;text-align:center}
.ways form{flex:1 1 100%}.ways a.button{flex:1 1 100%}
.row .field,.row .field>input{width:100%}
}
`
