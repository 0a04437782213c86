import { whole } from "../fraction.ts";
import type { EarningKind } from "./kind.ts";

/** So many points a piece. */
export interface PerItemEarning {
  /** Always `"perItem"`. */
  readonly type: "perItem";
  /** Points of a piece, of the smallest unit. */
  readonly points: number;
}

export const perItem: EarningKind<PerItemEarning, PerItemEarning> = {
  compile: (earning) => earning,
  points: ({ points }, lines) => whole(points * lines.reduce((sum, { quantity }) => sum + quantity, 0)),
  least: ({ points }) => points,
  isBonus: false,
  weight: ({ quantity }) => quantity,
};
