import { whole } from "../fraction.ts";
import { baseOf } from "../line.ts";
import { byMoney, type EarningKind } from "./kind.ts";

/** So many points per full step of money: at 1 per 10, 105 earn 10. */
export interface PerStepEarning {
  /** Always `"perStep"`. */
  readonly type: "perStep";
  /** Points of a step, of the smallest unit. */
  readonly points: number;
  /** The step, in minor units. */
  readonly stepMinor: number;
}

export const perStep: EarningKind<PerStepEarning, PerStepEarning> = {
  compile: (earning) => earning,
  points: ({ points, stepMinor }, lines) => whole(points * Math.floor(baseOf(lines) / stepMinor)),
  least: ({ points }) => points,
  isBonus: false,
  weight: byMoney,
};
