import type { IssueSink } from "../../../core/issues.ts";
import type { Ratio } from "../../program/ratio.ts";
import type { Fraction } from "../fraction.ts";
import type { EarningLine } from "../line.ts";

/** All that the calculation knows of one kind of earning, as it is written down (`Spec`) and with exact rates. */
export interface EarningKind<Spec, Exact> {
  /** Notes what is wrong with an earning whose fields are each well-formed. */
  readonly check?: (issues: IssueSink, path: readonly (string | number)[], earning: Spec) => void;
  /** `rateOf` turns points per major unit of money into the smallest points per minor unit. */
  readonly compile: (earning: Spec, rateOf: (rate: string) => Ratio) => Exact;
  /** What it gives for these lines. */
  readonly points: (earning: Exact, lines: readonly EarningLine[]) => Fraction;
  /** The least that it gives when it gives anything; 0 where that depends on money. */
  readonly least: (earning: Spec) => number;
  /** Whether it is a bonus beside the base award, which no factor multiplies. */
  readonly isBonus: boolean;
  /** By what its points are shared among lines. */
  readonly weight: (line: EarningLine) => number;
}

/** The weight of an earning that goes by money. */
export function byMoney({ baseMinor }: EarningLine): number {
  return baseMinor;
}
