import { type IssueSink, makeIssue } from "../../../core/issues.ts";
import type { Ratio } from "../../program/ratio.ts";
import { type Fraction, plus, times, whole, zero } from "../fraction.ts";
import { baseOf, type EarningLine } from "../line.ts";
import { byMoney, type EarningKind } from "./kind.ts";

/** A stretch of a banded rate, from `fromMinor` up to the next band. */
export interface Band<Rate = string> {
  /** Where the band begins, in minor units. The first begins at 0. */
  readonly fromMinor: number;
  /** Points per major unit of money. */
  readonly rate: Rate;
}

/** Points per major unit, by band: each band its own share (`marginal`), or the whole at the band reached. */
export interface BandedEarning<Rate = string> {
  /** Always `"banded"`. */
  readonly type: "banded";
  /** The bands, from the lowest up. */
  readonly bands: readonly Band<Rate>[];
  /** Whether each band has its own share, or the whole is at the band reached. */
  readonly apply: "marginal" | "whole";
}

export const banded: EarningKind<BandedEarning, BandedEarning<Ratio>> = {
  check: checkBands,
  compile: ({ bands, ...rest }, rateOf) => ({
    ...rest,
    bands: bands.map(({ fromMinor, rate }) => ({ fromMinor, rate: rateOf(rate) })),
  }),
  points: pointsByBand,
  least: () => 0,
  isBonus: false,
  weight: byMoney,
};

function pointsByBand({ bands, apply }: BandedEarning<Ratio>, lines: readonly EarningLine[]): Fraction {
  const base = baseOf(lines);
  const reached = bands.filter((band) => band.fromMinor <= base);
  if (apply === "whole") return times(whole(base), reached.at(-1)!.rate);
  return reached.reduce((sum, band, i) => {
    const upTo = reached[i + 1]?.fromMinor ?? base;
    return plus(sum, times(whole(upTo - band.fromMinor), band.rate));
  }, zero);
}

/** Bands begin at 0 and follow each other: two that begin at one amount would overlap. */
function checkBands(issues: IssueSink, path: readonly (string | number)[], { bands }: BandedEarning): void {
  bands.forEach(({ fromMinor }, i) => {
    const previous = bands[i - 1]?.fromMinor;
    const isRight = previous === undefined ? fromMinor === 0 : fromMinor > previous;
    const expected =
      previous === undefined ? "0, where the first band begins" : `more than ${previous}, the band before`;
    if (!isRight) issues.push(makeIssue("inconsistent", [...path, "bands", i, "fromMinor"], expected, fromMinor));
  });
}
