import {
  plotCohortHeatmap,
  plotNewReturning,
  plotRetentionCurves,
  plotSegments,
  type VegaLiteSpec,
} from "clientele/plot";
import type { Figures } from "./measure.ts";
import { readingsOf } from "./readings.ts";
import { svgOf } from "./svg.ts";
import { cohortNumbers, curveNumbers, segmentNumbers, splitNumbers } from "./tables.ts";

/** A chart of the page: drawn for wide and for narrow screens, said in words, and as numbers. */
export interface Chart {
  readonly heading: string;
  readonly reading: string;
  readonly wide: string;
  readonly narrow: string;
  /** HTML table. */
  readonly numbers: string;
}

const wide = 860;
const narrow = 350;

/** The charts of the page. */
export function chartsOf(figures: Figures, currency: string | undefined): Promise<Chart[]> {
  const { cohorts, segments, split } = figures;
  const label = currency === undefined ? {} : { currency };
  const readings = readingsOf(figures);
  return Promise.all([
    draw("heatmap", "Who comes back", readings.heatmap, cohortNumbers(figures), (width) =>
      plotCohortHeatmap(cohorts, { width }),
    ),
    draw("curves", "How retention falls", readings.curves, curveNumbers(figures), (width) =>
      plotRetentionCurves(cohorts, { width }),
    ),
    draw("segments", "Who brings the revenue", readings.segments, segmentNumbers(figures), (width) =>
      plotSegments(segments, { width, ...label }),
    ),
    draw("months", "New and returning customers", readings.months, splitNumbers(figures), (width) =>
      plotNewReturning(split, { width, measure: "revenue", ...label }),
    ),
  ]);
}

async function draw(
  name: string,
  heading: string,
  reading: string,
  numbers: string,
  plot: (width: number) => VegaLiteSpec,
): Promise<Chart> {
  return {
    heading,
    reading,
    wide: await svgOf(plot(wide), `${name}-wide`),
    narrow: await svgOf(plot(narrow), `${name}-narrow`),
    numbers,
  };
}
