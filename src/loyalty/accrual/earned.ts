import type { Earning } from "../program/rule.ts";
import type { Ratio } from "../program/ratio.ts";
import { banded } from "./earnings/banded.ts";
import { fixed } from "./earnings/fixed.ts";
import { linear } from "./earnings/linear.ts";
import { perItem } from "./earnings/perItem.ts";
import { perStep } from "./earnings/perStep.ts";
import type { Fraction } from "./fraction.ts";
import type { EarningLine } from "./line.ts";

/** An earning that gives points by itself, rather than a factor on others. */
export type BaseEarning = Exclude<Earning<Ratio>, { readonly type: "multiplier" }>;

/** What an earning gives for these lines. */
export function earned(earning: BaseEarning, lines: readonly EarningLine[]): Fraction {
  switch (earning.type) {
    case "fixed":
      return fixed(earning);
    case "perItem":
      return perItem(earning, lines);
    case "perStep":
      return perStep(earning, lines);
    case "linear":
      return linear(earning, lines);
    case "banded":
      return banded(earning, lines);
  }
}
