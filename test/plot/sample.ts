import type { PlotOptions, VegaLiteSpec } from "../../src/plot/spec.ts";

/** One chart, its input, and the function that draws it. */
export interface Sample {
  readonly name: string;
  readonly input: unknown;
  readonly draw: (options: PlotOptions) => VegaLiteSpec;
}

/** A chart of an input. */
export function sample<Input>(
  name: string,
  input: Input,
  plot: (input: Input, options: PlotOptions) => VegaLiteSpec,
): Sample {
  return { name, input, draw: (options) => plot(input, options) };
}
