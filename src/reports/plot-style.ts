/** How plots look; pages without one need none of it. */
import { lookStyle } from "./plot-looks.ts";

export const plotStyle = `.plot { break-inside: auto; }
.plot ul { margin: 0 0 .8em; break-after: avoid; }
.plot > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(17rem, 100%), 1fr)); gap: 1.1em 1.4em; }
.plot > div > div { min-width: 0; break-inside: avoid; }
.plot p { margin: 0 0 .6em; font-size: .8em; font-weight: bold; }
.curves > div { padding: 0 94px 0 44px; }
.intervals > div { padding: 0 24px 0 84px; }
.scatter > div { padding: 0 18px 0 44px; }
.curves p, .scatter p { margin-left: -44px; }
.curves p { margin-right: -94px; }
.intervals p { margin-left: -84px; }
.plot .whisker { stroke-dasharray: none; stroke-width: 1.5px; }
.plot .level { stroke: #111; stroke-dasharray: 1 3; }
.plot text, .plot text.level { stroke: none; }
.plot .across { fill: #333; }
.plot .stretched path { fill: none; stroke-width: 2px; vector-effect: non-scaling-stroke; }
.plot .mark, .plot .leader { stroke-dasharray: none; stroke-width: 1px; }
.plot .mark { stroke: #fff; }
.plot .stretched .line { stroke: #767676; stroke-width: 1px; }
.plot .stretched .ring, .plot .stretched .hole, .plot .stretched .full { stroke-linecap: round; }
.plot .stretched .ring { stroke: #555; stroke-width: 7px; }
.plot .stretched .hole { stroke: #fff; stroke-width: 4.5px; }
.plot .stretched .full { stroke: #003b73; stroke-width: 5px; }
.plot i.hollow, .plot i.full { width: .75em; height: .75em; border-radius: 50%; print-color-adjust: exact; }
.plot i.hollow { border-color: #555; }
.plot i.full { border-color: #003b73; background: #003b73; }
.plot i.line { height: 0; border: 0; border-top: 1px solid #767676; vertical-align: middle; }
${lookStyle}`;
