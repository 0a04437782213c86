import { strokes } from "./lineLegend.ts";
import { ink, palette } from "./palette.ts";
import type { Datum, JsonObject } from "./spec.ts";

const equality = "if all were equal";
const legend = { title: null, ...strokes } as const;

/** Rows of the line on which all would hold the same, from nobody to all. */
export function equalityRows(): Datum[] {
  return lineEnds(equality);
}

/** The ends of a line: nobody holds nothing, and all hold all. */
export function lineEnds(line: string): Datum[] {
  return [0, 1].map((share) => ({ line, share, held: share, point: "end" }));
}

/** A curve by its name, drawn through, beside the dashed line of equality. */
export function equalityLines(curve: string): JsonObject {
  const scale = { domain: [curve, equality] };
  const dashes = [
    [1, 0],
    [4, 4],
  ];
  return {
    mark: { type: "line" },
    encoding: {
      color: { field: "line", type: "nominal", scale: { ...scale, range: [palette.blue, ink.axis] }, legend },
      strokeDash: { field: "line", type: "ordinal", scale: { ...scale, range: dashes }, legend },
    },
  };
}
