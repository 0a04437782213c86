import { checkChoice, checkNumber } from "../../core/check.ts";
import { type Decimal, PreciseDecimal, toPublicDecimal } from "../../core/decimal.ts";
import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Money } from "../../core/money.ts";
import { readMoney } from "../../core/readMoney.ts";
import { checkObject, someAmount } from "../checks.ts";
import { readPrice } from "./readPrice.ts";

/** People, and what they brought. */
export interface RoiGroup {
  /** How many they are, buyers or not. */
  readonly size: number;
  /** What all of them brought in the time looked at, before the cost of the programme. */
  readonly margin: Money;
}

/** Two groups, and the cost of what only the first was offered. */
export interface ProgramRoiInputs {
  /** Those with the programme. */
  readonly test: RoiGroup;
  /** Those without. */
  readonly control: RoiGroup;
  /** What the programme cost: rewards, their provision, and running it. */
  readonly cost: Money;
}

/** How people came into the groups. */
export type RoiDesign = "randomisedControl" | "membersAgainstOthers";

/** The return on a programme, with what it was computed from. */
export interface ProgramRoi {
  /** Always `"programRoi"`. */
  readonly kind: "programRoi";
  /** How people came into the groups. */
  readonly design: RoiDesign;
  /**
   * `"selfSelection"` where members are compared with others: those who join would have bought more anyway, so that the
   * difference is not what the programme brought, and mostly far above it.
   */
  readonly bias: "selfSelection" | null;
  /** Margin per head with the programme, to 40 digits. */
  readonly testPerHead: Decimal;
  /** Margin per head without. */
  readonly controlPerHead: Decimal;
  /** Margin that there would not have been without it. */
  readonly incrementalMargin: Decimal;
  /** What it cost. */
  readonly cost: Decimal;
  /** Incremental margin less cost. */
  readonly profit: Decimal;
  /** Profit over cost; `null` where it cost nothing. */
  readonly roi: number | null;
  /** Why there is none. */
  readonly reason: "emptyBase" | null;
}

/**
 * Incremental margin and return on investment of a programme, from a group with it and one without.
 *
 * $$ \Delta = \Bigl(\frac{M_T}{n_T} - \frac{M_C}{n_C}\Bigr) n_T, \qquad \text{ROI} = \frac{\Delta - K}{K} $$
 *
 * M = margin of a group, n = its size, K = cost. Heads are all who were drawn into a group, also those who never used the
 * programme.
 *
 * @param inputs - Both groups and the cost.
 * @param options - How people came into the groups: drawn by lot, or by joining. The latter says its bias in the result.
 * @throws {@link MetricError} that names each field which cannot be used.
 * @see [leenheer-2007] in docs/references.md
 * @example
 * ```ts
 * const inputs = { test: { size: 100_000, margin: 15_000_000 }, control: { size: 10_000, margin: 1_000_000 }, cost: 2_000_000 };
 * const { incrementalMargin, roi } = programRoi(inputs, { design: "randomisedControl" });
 * [Number(incrementalMargin), roi]; //=> [5000000, 1.5]
 * ```
 */
export function programRoi(inputs: ProgramRoiInputs, options: { readonly design: RoiDesign }): ProgramRoi {
  const issues: MetricIssue[] = [];
  const { design } = Object(options) as typeof options;
  checkChoice(issues, "design", design, ["randomisedControl", "membersAgainstOthers"]);
  const { test, control, cost: given } = Object(inputs) as ProgramRoiInputs;
  const [margin, controlMargin] = [readGroup(issues, "test", test), readGroup(issues, "control", control)];
  const cost = readPrice(issues, ["cost"], given);
  throwIfAny(issues);
  const controlPerHead = controlMargin.div(control.size);
  const incremental = margin.minus(controlMargin.times(test.size).div(control.size));
  const profit = incremental.minus(cost);
  return {
    kind: "programRoi",
    design,
    bias: design === "membersAgainstOthers" ? "selfSelection" : null,
    testPerHead: toPublicDecimal(margin.div(test.size)),
    controlPerHead: toPublicDecimal(controlPerHead),
    incrementalMargin: toPublicDecimal(incremental),
    cost: toPublicDecimal(cost),
    profit: toPublicDecimal(profit),
    roi: cost.isZero() ? null : profit.div(cost).toNumber(),
    reason: cost.isZero() ? "emptyBase" : null,
  };
}

function readGroup(issues: MetricIssue[], field: string, group: unknown): Decimal {
  if (!checkObject(issues, [field], group)) return new PreciseDecimal(0);
  checkNumber(issues, [field, "size"], group["size"], someAmount);
  return readMoney(issues, [field, "margin"], group["margin"]);
}
