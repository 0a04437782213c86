import type { Band } from "../../program/rule.ts";
import type { Ratio } from "../../program/ratio.ts";
import { type Fraction, plus, times, whole, zero } from "../fraction.ts";
import { baseOf, type EarningLine } from "../line.ts";

/** Points in proportion to money, at the rate of the band: of each band its own share, or all at the band reached. */
export function banded(
  { bands, apply }: { readonly bands: readonly Band<Ratio>[]; readonly apply: "marginal" | "whole" },
  lines: readonly EarningLine[],
): Fraction {
  const base = baseOf(lines);
  const reached = bands.filter((band) => band.fromMinor <= base);
  if (apply === "whole") return times(whole(base), reached.at(-1)!.rate);
  return reached.reduce((sum, band, i) => {
    const upTo = reached[i + 1]?.fromMinor ?? base;
    return plus(sum, times(whole(upTo - band.fromMinor), band.rate));
  }, zero);
}
