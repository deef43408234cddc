import { day, night, variables } from './theme.js'

const TEXT = `'Hanken Grotesk',Arial,sans-serif`
const DISPLAY = `Besley,Georgia,serif`
const CODE = `'Commit Mono',ui-monospace,Menlo,Consolas,monospace`

/** @param font the address of a font file, by its name */
export const faces = (font: (name: string) => string) => `
@font-face{font-family:'Hanken Grotesk';font-weight:100 900;font-display:swap;src:url(${font('hanken')}) format('woff2')}
@font-face{font-family:Besley;font-weight:500;font-display:swap;src:url(${font('besley-500')}) format('woff2')}
@font-face{font-family:Besley;font-weight:600;font-display:swap;src:url(${font('besley-600')}) format('woff2')}
@font-face{font-family:'Commit Mono';font-weight:400;font-display:swap;src:url(${font('commit-mono')}) format('woff2')}`

const GROUND = `
:root{color-scheme:light dark;${variables(day)}}
@media (prefers-color-scheme:dark){:root{${variables(night)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 ${TEXT};-webkit-font-smoothing:antialiased;overflow-wrap:anywhere}
h1,h2,h3,p,dl,dd,ul,ol,fieldset{margin:0}ul,ol{padding:0;list-style:none}
a{color:inherit;text-underline-offset:2px}
h1,h2,.display{font-family:${DISPLAY};font-weight:600;letter-spacing:-.015em}
h1{font-size:21px;line-height:1.3}
h1+p,h1+.notice{margin-top:10px}
h2{font-size:19px;line-height:1.3;margin-bottom:8px}
h3{font-size:16px;line-height:1.4;font-weight:600}
.code{font-family:${CODE};font-size:.94em;user-select:all;overflow-wrap:normal}
.muted{color:var(--muted);font-size:14px}
.nowrap{white-space:nowrap}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}`

/**
 * Names of the parts hang left of the ruby line, facts stand right of it; on a phone, above. However short
 * the page, the line goes down to its foot.
 */
const MARGIN = `
.sheet{max-width:920px;min-height:100vh;min-height:100svh;display:flex;flex-direction:column}
.part:last-child{flex:1}
.part{display:grid;grid-template-columns:156px minmax(0,1fr)}
.part>.aside{padding:3px 18px 0 0;text-align:right;color:var(--muted);font-size:14px}
.part>.facts{border-left:2px solid var(--margin);padding:0 32px 32px 28px;min-width:0}
.part:first-child>*{padding-top:30px}
.part:last-child>.facts{padding-bottom:40px}
@media (max-width:640px){
.sheet{border-left:3px solid var(--margin)}
.part{display:block;padding:0 16px 26px 17px}
.part:first-child{padding-top:22px}
.part>.aside,.part:first-child>.aside,.part>.facts,.part:first-child>.facts{padding:0;border:0;text-align:left}
.part>.aside:empty{display:none}
.part>.facts>.notice:first-child{margin-top:8px}
}`

const CREDITOR = `
.creditor{display:flex;justify-content:space-between;gap:8px 24px;flex-wrap:wrap}
.creditor p{color:var(--soft);font-size:14.5px}
.creditor .display{font-size:26px;line-height:1.15;color:var(--ink);margin-bottom:4px}
.creditor .reach{text-align:right}
.creditor .reach a{display:inline-block;min-height:24px}
@media (max-width:640px){.creditor .reach{text-align:left}}`

const FORMS = `
.button{font:600 15px/1.2 ${TEXT};border:1px solid var(--button);background:var(--button);color:var(--onButton);padding:11px 16px;border-radius:4px;text-decoration:none;display:inline-flex;align-items:center;justify-content:center;cursor:pointer;min-height:44px}
.button.plain{background:transparent;color:var(--ink);border-color:var(--control)}
.button[hidden]{display:none}
label,legend{font-size:14.5px;color:var(--soft);padding:0}
fieldset{border:0;padding:0;min-width:0}
input,select,textarea{font:16px/1.4 ${TEXT};color:var(--ink);background:var(--raised);border:1px solid var(--control);border-radius:4px;padding:9px 11px;min-height:44px;max-width:100%}
textarea{width:100%;min-height:96px;display:block}
input[type=radio],input[type=checkbox]{min-height:0;width:20px;height:20px;margin:0;accent-color:var(--button);flex:none}
.field{display:block;margin:0 0 14px}
.field>input,.field>select,.field>textarea{display:block;margin-top:4px}
.choice{display:flex;gap:10px;align-items:center;min-height:36px;color:var(--ink)}
.row{display:flex;flex-wrap:wrap;gap:0 14px}
[aria-invalid=true]{border-color:var(--wrong);border-width:2px}
.fault{color:var(--wrong);font-size:14.5px;font-weight:600;margin-top:4px}
.notice{border-left:3px solid var(--good);background:var(--goodGround);color:var(--good);padding:12px 14px;border-radius:2px;margin:0 0 18px}
.notice.late{border-color:var(--late);background:var(--lateGround);color:var(--late)}
.notice.wrong{border-color:var(--wrong);background:var(--wrongGround);color:var(--wrong)}
.notice a{color:inherit;font-weight:600}`

const PRINT = `
footer{font-size:14px;color:var(--muted)}
footer a{display:inline-block;min-height:24px}
@media (prefers-reduced-motion:no-preference){summary .chevron{transition:transform .15s ease-out}}
@media print{
:root{${variables(day)}}
.no-print,form,details,.skip{display:none!important}
body{font-size:12pt;background:none}
.sheet{min-height:0}
.part{break-inside:avoid}
}`

/**
 * The style sheet of every page without an account. It asks for nothing from elsewhere.
 *
 * @param parts rules of single pages
 */
export const stylesheet = (font: (name: string) => string, parts: readonly string[]): string =>
  [faces(font), GROUND, MARGIN, CREDITOR, FORMS, ...parts, PRINT].join('\n')
