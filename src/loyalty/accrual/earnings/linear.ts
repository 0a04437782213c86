import type { Ratio } from "../../program/ratio.ts";
import { times, whole } from "../fraction.ts";
import { baseOf } from "../line.ts";
import { byMoney, type EarningKind } from "./kind.ts";

/** Points per major unit of money. */
export interface LinearEarning<Rate = string> {
  /** Always `"linear"`. */
  readonly type: "linear";
  /** The rate, as decimal text; an exact ratio in a checked programme. */
  readonly rate: Rate;
}

export const linear: EarningKind<LinearEarning, LinearEarning<Ratio>> = {
  compile: ({ type, rate }, rateOf) => ({ type, rate: rateOf(rate) }),
  points: ({ rate }, lines) => times(whole(baseOf(lines)), rate),
  least: () => 0,
  isBonus: false,
  weight: byMoney,
};
