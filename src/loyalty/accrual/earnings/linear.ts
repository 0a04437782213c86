import type { Ratio } from "../../program/ratio.ts";
import { type Fraction, times, whole } from "../fraction.ts";
import { baseOf, type EarningLine } from "../line.ts";

/** Points in proportion to money. */
export function linear({ rate }: { readonly rate: Ratio }, lines: readonly EarningLine[]): Fraction {
  return times(whole(baseOf(lines)), rate);
}
