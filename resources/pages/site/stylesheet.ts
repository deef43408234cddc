import { faces } from '../stylesheet.js'
import { day, night, variables } from '../theme.js'

const TEXT = `'Hanken Grotesk',Arial,sans-serif`
const DISPLAY = `Besley,Georgia,serif`

const GROUND = `
:root{color-scheme:light dark;${variables(day)}}
@media (prefers-color-scheme:dark){:root{${variables(night)}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:20px}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/1.6 ${TEXT};-webkit-font-smoothing:antialiased;overflow-x:hidden}
h1,h2,h3,p,dl,dd,ul,ol,fieldset{margin:0}ul,ol{padding:0;list-style:none}
a{color:inherit;text-underline-offset:3px}
h1,h2{font-family:${DISPLAY};font-weight:600;letter-spacing:-.025em;text-wrap:balance}
h2{font-size:34px;line-height:1.15;margin-bottom:12px}
h3{font-size:17px;font-weight:650}
.lead{font-size:19px;line-height:1.55;max-width:60ch;text-wrap:pretty}
.small{font-size:14px;line-height:1.45;color:var(--muted)}
.nowrap{white-space:nowrap}
.hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:absolute;z-index:2;background:var(--paper);padding:10px}
:focus-visible{outline:2px solid var(--focus);outline-offset:2px;border-radius:2px}
.drop{fill:var(--margin);flex:none}`

/** The ruby margin: names left of the line, facts right; on a phone the names stand above them. */
const MARGIN = `
.row{display:grid;grid-template-columns:minmax(150px,278px) minmax(0,1080px)}
.row>.aside{padding:52px 22px 0 16px;text-align:right;color:var(--muted);font-size:14px}
.row>.facts{border-left:2px solid var(--margin);padding:44px 40px 28px;min-width:0;position:relative}
.row.tight>.facts{padding-bottom:8px}
.row.last>.facts{padding-bottom:72px}
.top>.aside,.top>.facts{padding-top:24px}
.top>.facts{display:flex;justify-content:flex-end;gap:28px;padding-bottom:18px;font-size:15px}
.top a{text-decoration:none;color:var(--soft);min-height:28px}
.top a:hover{color:var(--figure)}
.top .strong{font-weight:650;color:var(--ink)}
.logo{display:inline-flex;gap:9px;align-items:center;font:600 26px/1 ${DISPLAY};letter-spacing:-.02em}
.top a.logo{color:var(--ink)}
footer>.facts{padding-top:12px;padding-bottom:30px}
footer ul{display:flex;flex-wrap:wrap;gap:4px 24px;font-size:14px}
footer a{color:var(--soft);display:inline-block;min-height:28px}
@media (max-width:760px){
body{font-size:16px}
.row{display:block;margin-left:8px;border-left:3px solid var(--margin);padding:0 18px 0 17px}
.row>.aside,.row>.facts{padding:0;border:0;text-align:left}
.row>.aside{padding-top:40px}
.row>.facts{padding-bottom:8px}
.top{display:flex;justify-content:space-between;align-items:center}
.top>.aside,.top>.facts{padding:18px 0}
.top .far{display:none}
h2{font-size:28px}
footer>.facts{padding:32px 0}
}`

const HERO = `
.hero>.aside{padding-top:0;position:relative}
.hero>.aside .drop{position:absolute;right:-16px;top:206px;z-index:1}
.hero>.facts{padding-top:16px;padding-bottom:36px;background-image:linear-gradient(var(--rule) 1px,transparent 1px);background-size:100% 30px}
h1{font-size:clamp(46px,8.6vw,124px);line-height:.98;letter-spacing:-.04em;color:var(--figure);margin-left:-.04em}
.pitch{display:flex;flex-wrap:wrap;gap:24px 40px;justify-content:space-between;align-items:flex-start;margin-top:34px}
.pitch .lead{max-width:42ch;flex:1 1 360px}
.call{display:flex;flex-wrap:wrap;gap:12px;align-items:flex-start}
.call>div{position:relative}
.call .small{margin-top:6px;color:var(--soft);background:var(--paper)}
@media (min-width:761px){.call{padding-bottom:30px}.call .small{position:absolute;left:0;top:100%;white-space:nowrap;padding:0 4px 2px 0}}
.button{font:600 16px/1.2 ${TEXT};border:1px solid var(--button);background:var(--button);color:var(--onButton);padding:14px 20px;border-radius:4px;text-decoration:none;display:inline-block;cursor:pointer;min-height:48px}
.button.plain{background:var(--paper);color:var(--ink);border-color:var(--control)}
.button[hidden]{display:none}
@media (max-width:760px){.hero>.aside{display:none}}`

const EXAMPLES = `
.due{display:flex;flex-wrap:wrap;gap:10px 14px;align-items:center;color:var(--soft)}
.due label{font:600 34px/1.15 ${DISPLAY};letter-spacing:-.025em;color:var(--ink)}
input{font:inherit;color:var(--ink);background:var(--raised);border:1px solid var(--control);border-radius:4px;padding:8px 10px;min-height:46px;max-width:100%}
.due input{font:600 22px/1 ${DISPLAY};color:var(--figure);border-width:0 0 2px;border-color:var(--figure);border-radius:0}
.step>.aside{padding-top:23px}.step>.facts{padding-top:20px;padding-bottom:8px;display:grid;grid-template-columns:160px minmax(0,1fr);gap:4px 20px;align-items:start}
.step .small{grid-column:2}
.step time{color:var(--ink);font-weight:620}
.mark{position:absolute;left:-8px;top:27px;width:14px;height:14px;fill:var(--paper);stroke:var(--margin);stroke-width:1.6}
.tag{justify-self:start;font-size:14px;font-weight:620;padding:1px 9px;border-radius:2px;background:var(--line);color:var(--ink)}
.tag[data-tone=courtois]{background:var(--infoGround);color:var(--info)}
.tag[data-tone=ferme]{background:var(--lateGround);color:var(--late)}
.tag[data-tone=mise_en_demeure]{background:var(--wrongGround);color:var(--wrong)}
summary{cursor:pointer;min-height:28px}
details p{margin-top:10px;max-width:64ch;white-space:pre-line;font-size:16px;color:var(--soft)}
.step details[open]{border-left:3px solid var(--margin);padding:0 0 8px 14px}
.calc{display:grid;grid-template-columns:minmax(0,1fr) 380px;gap:28px 44px;align-items:start}
.calc form{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:14px;margin-top:18px}
.calc label{font-size:14px;color:var(--soft)}
.calc input{display:block;width:100%;margin-top:4px;font-size:16px}
.result dl>div{display:flex;justify-content:space-between;gap:16px;padding:7px 0;border-bottom:1px solid var(--line)}
.result dl>.total{border:0;align-items:baseline;flex-wrap:wrap}
.total dd{font:600 42px/1.1 ${DISPLAY};letter-spacing:-.03em;color:var(--figure);white-space:nowrap;margin-left:auto}
@media (max-width:1080px){.calc{grid-template-columns:minmax(0,1fr)}.result{max-width:400px}}
@media (max-width:760px){
.step>.aside{padding-top:18px}.step>.facts{padding-top:4px;grid-template-columns:minmax(0,1fr)}.step .small{grid-column:1}.mark{left:-26px;top:-16px}
.calc form{grid-template-columns:minmax(0,1fr)}}`

const REST = `
.how{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:20px 32px;counter-reset:how;margin-top:8px}
.how li{counter-increment:how}
.how h3::before{content:counter(how) '. ';color:var(--figure)}
.cycle{border:0;padding:0;display:flex;gap:20px;margin:4px 0 22px;font-size:15px}
.cycle label{display:flex;gap:8px;align-items:center;min-height:32px}
input[type=radio]{min-height:0;width:20px;height:20px;margin:0;accent-color:var(--button)}
.prices{display:grid;grid-template-columns:repeat(3,minmax(0,1fr))}
.prices>div{padding:0 28px;border-left:1px solid var(--line)}
.prices>div:first-child{padding-left:0;border:0}
.prices>div>p{font-size:15px;color:var(--soft);margin-top:6px;max-width:30ch}
.prices .price{font:600 42px/1.2 ${DISPLAY};letter-spacing:-.03em;white-space:nowrap;color:var(--ink);margin:0}
.prices small{font:400 15px ${TEXT};letter-spacing:0;color:var(--soft);margin-left:7px}
[data-cycle=yearly]{display:none}
#prix:has([value=yearly]:checked) [data-cycle=yearly]{display:block}
#prix:has([value=yearly]:checked) [data-cycle=monthly]{display:none}
.question{border-top:1px solid var(--line);padding:12px 0;max-width:72ch}
.question summary{font-weight:620}
.document h1{font-size:clamp(34px,5vw,52px);line-height:1.08;margin:0 0 8px}
.document h2{font-size:22px;margin:28px 0 6px}
.document .facts p,.document .facts li{max-width:68ch;margin-top:8px}
.document ul{list-style:disc;padding-left:1.2em}
.checks{border-top:1px solid var(--line);margin-top:20px;max-width:560px}
.checks>div{display:flex;justify-content:space-between;gap:16px;padding:10px 0;border-bottom:1px solid var(--line)}
@media (max-width:760px){.how,.prices{grid-template-columns:minmax(0,1fr)}.prices>div,.prices>div:first-child{padding:16px 0;border:0;border-top:1px solid var(--line)}}
@media print{.button,form,.skip{display:none}}`

/** The style sheet of the site. @param font the address of a font file, by its name */
export const siteStylesheet = (font: (name: string) => string): string =>
  [faces(font), GROUND, MARGIN, HERO, EXAMPLES, REST].join('\n')
