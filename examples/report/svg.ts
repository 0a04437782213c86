import type { VegaLiteSpec } from "clientele/plot";
import { parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";

/** A chart as SVG text. Names inside it start with `prefix`, since many charts share the page. */
export async function svgOf(spec: VegaLiteSpec, prefix: string): Promise<string> {
  // The page describes each chart in words: an accessible name on every single mark would bury them.
  const { spec: vegaSpec } = compile(spec as unknown as TopLevelSpec, { config: { aria: false } });
  const svg = await new View(parse(vegaSpec), { renderer: "none" }).toSVG();
  return svg.replace(/\bid="/g, `id="${prefix}-`).replace(/url\(#/g, `url(#${prefix}-`);
}
