/** How a page looks, on a screen and on paper. Colours have enough contrast in black and white too. */

export const pageStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #111; font: 11pt/1.45 Georgia, "Liberation Serif", "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, h3, th, dt, figure, .boxes span { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .6em; overflow-wrap: anywhere; }
h2 { font-size: 1.1em; margin: 1.7em 0 .5em; border-bottom: 1px solid #999; padding-bottom: .15em; }
h3 { font-size: 1em; margin: 1.6em 0 .3em; }
p, ul, pre, table, dl, .boxes { margin: .6em 0; }
ul { padding-left: 1.2em; }
li + li { margin-top: .2em; }
pre, .boxes b, td { font-variant-numeric: tabular-nums; }
pre, .boxes b { font-family: "Liberation Mono", Consolas, "DejaVu Sans Mono", monospace; }
pre { font-size: .88em; white-space: pre-wrap; }
table { width: 100%; border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .3em .6em .3em 0; border-bottom: 1px solid #ccc; }
th { font-size: .88em; }
td { overflow-wrap: anywhere; }
.facts th { width: 34%; font-weight: normal; color: #333; }
.figures th, .figures td { padding: .3em .3em .3em .6em; vertical-align: baseline; }
.figures { break-inside: avoid; }
.figures th[scope=row], .figures th:first-child { padding-left: 0; font-weight: normal; overflow-wrap: break-word; }
.figures td, .figures th[scope=col]:not(:first-child) { text-align: right; }
.figures td { overflow-wrap: normal; }
figure { margin: .8em 0 1.4em; break-inside: avoid; }
figure ul { list-style: none; padding: 0; margin: 0 0 .4em; display: flex; flex-wrap: wrap; gap: .2em 1.4em; font-size: .8em; }
figure li { margin: 0; }
figure i { display: inline-block; width: 1.5em; height: .8em; margin-right: .5em; border: 1px solid; }
svg { display: block; overflow: visible; font-size: 12px; print-color-adjust: exact; }
svg .name { font-weight: bold; }
svg .number, svg .tick { fill: #333; }
svg .grid { stroke: #ccc; }
.series-0 { fill: #003b73; stroke: #003b73; background: #003b73; border-color: #003b73; print-color-adjust: exact; }
.series-1 { fill: #8a8a8a; stroke: #6b6b6b; background: #8a8a8a; border-color: #6b6b6b; print-color-adjust: exact; }
.series-2 { fill: #fff; stroke: #333; background: #fff; border-color: #333; }
.range { stroke: #b02a00; stroke-width: 2px; }
figure i.range { height: 0; border: 0; border-top: 2px solid #b02a00; vertical-align: middle; }
td.open { width: 42%; height: 3.2em; border: 1px solid #111; }
tr:has(.open) > td:not(.open) { vertical-align: middle; padding-left: .6em; }
dl > div { display: flex; align-items: flex-end; gap: .6em; min-height: 2.3em; break-inside: avoid; }
dt { font-size: .88em; }
dd { flex: 1; min-width: 8em; margin: 0; border-bottom: 1px solid #111; }
.boxes { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(8, 1fr); gap: .5em; break-inside: avoid; }
.boxes li { margin: 0; text-align: center; }
.boxes span { display: block; font-size: .72em; color: #444; }
.boxes b { display: block; border: 1px solid #111; height: 2.1em; line-height: 2em; font-weight: normal; }
.boxes b:has(.unseen) { border-width: 2px; }
.ruled i { display: block; height: 2.1em; border-bottom: 1px solid #111; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 34rem) {
  .figures th, .figures td { font-size: .78em; padding: .3em 0 .3em .5em; }
  .boxes { grid-template-columns: repeat(4, 1fr); }
}
@page { size: A4; margin: 18mm 20mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  h2, h3, p:has(+ :not(p)) { break-after: avoid; }
  tr, li, pre { break-inside: avoid; }
  .ruled { break-inside: avoid; }
}
`;
