import { whole } from "../fraction.ts";
import { byMoney, type EarningKind } from "./kind.ts";

/** So many points a purchase, whatever it costs. */
export interface FixedEarning {
  /** Always `"fixed"`. */
  readonly type: "fixed";
  /** Points of a purchase, of the smallest unit. */
  readonly points: number;
}

export const fixed: EarningKind<FixedEarning, FixedEarning> = {
  compile: (earning) => earning,
  points: ({ points }) => whole(points),
  least: ({ points }) => points,
  isBonus: true,
  weight: byMoney,
};
