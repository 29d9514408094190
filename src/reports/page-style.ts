/** How a page looks, on a screen and on paper. Colours have enough contrast in black and white too. */

export const pageStyle = `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; background: #fff; color: #111; font: 11pt/1.45 Georgia, "Liberation Serif", "Times New Roman", serif; }
main { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1, h2, th, dt, .boxes span { font-family: Arial, "Liberation Sans", Helvetica, sans-serif; }
h1 { font-size: 1.7em; line-height: 1.2; margin: 0 0 .6em; overflow-wrap: anywhere; }
h2 { font-size: 1.1em; margin: 1.7em 0 .5em; border-bottom: 1px solid #999; padding-bottom: .15em; }
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
  .boxes { grid-template-columns: repeat(4, 1fr); }
}
@page { size: A4; margin: 18mm 20mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  body { font-size: 10pt; line-height: 1.35; }
  main { max-width: none; padding: 0; }
  h2, p:has(+ :not(p)) { break-after: avoid; }
  tr, li, pre { break-inside: avoid; }
  .ruled { break-inside: avoid; }
}
`;
