import { readFileSync } from "node:fs";
import type { Chart } from "./charts.ts";
import { integer, money, percent } from "./format.ts";
import { escaped, prose } from "./html.ts";
import type { Figures } from "./measure.ts";

/** What stands around the charts. */
export interface PageText {
  /** Name of the orders file. */
  readonly file: string;
  readonly currency: string | undefined;
  readonly notes: readonly string[];
}

/** The report as one page that needs nothing else: no network, no script, the charts drawn in. */
export function pageOf({ file, currency, notes }: PageText, figures: Figures, charts: readonly Chart[]): string {
  const css = readFileSync(new URL("page.css", import.meta.url), "utf8");
  const period = `${figures.firstDate} to ${figures.asOf}, time zone ${figures.timeZone}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Customer base of ${escaped(file)}, as of ${figures.asOf}</title>
<style>
${css}</style>
</head>
<body>
<main>
<h1>Customer base</h1>
<p class="sub">${prose(`${file}, ${period}`)}</p>
${figureList(figures, currency)}
${charts.map(section).join("\n")}
<section class="notes">
<h2>About these figures</h2>
<ul>
${notes.map((note) => `<li>${prose(note)}</li>`).join("\n")}
</ul>
</section>
</main>
</body>
</html>
`;
}

function figureList({ monthly, repeat, top, clv, ...figures }: Figures, currency: string | undefined): string {
  const unit = currency === undefined ? "" : ` (${currency})`;
  const entries = [
    ["Customers", integer(figures.customers)],
    ["Orders", integer(figures.orders)],
    [`Revenue${unit}`, money(figures.revenue, figures.currencyDecimals)],
    ["Repeat purchase rate", percent(repeat.rate)],
    ["Retention, month 1", percent(monthly.overall.pooled[1])],
    ["Retention, month 3", percent(monthly.overall.pooled[3])],
    ["Retention, month 6", percent(monthly.overall.pooled[6])],
    ["Revenue, top 20%", percent(top.topShare)],
    ...(clv ? [[`Simple CLV${unit}`, money(clv.value, figures.currencyDecimals)]] : []),
  ];
  const items = entries.map(([name, value]) => `<div><dt>${escaped(name!)}</dt><dd>${escaped(value!)}</dd></div>`);
  return `<dl class="figures">\n${items.join("\n")}\n</dl>`;
}

function section({ heading, reading, wide, narrow, numbers }: Chart): string {
  return `<section>
<h2>${escaped(heading)}</h2>
<p>${prose(reading)}</p>
<figure role="img" aria-label="${escaped(`${heading}: ${reading}`)}">
<div class="wide" aria-hidden="true">${wide}</div>
<div class="narrow" aria-hidden="true">${narrow}</div>
</figure>
<details>
<summary>The numbers behind the chart</summary>
<div class="scroll" tabindex="0">${numbers}</div>
</details>
</section>`;
}
