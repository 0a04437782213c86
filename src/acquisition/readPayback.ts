import { checkNumber, share } from "../core/check.ts";
import type { Decimal } from "../core/decimal.ts";
import type { IssueSink } from "../core/issues.ts";
import { readMoney } from "../core/readMoney.ts";
import type { ChurnAdjustedPayback, PaybackMethod, SimplePayback } from "./paybackInputs.ts";
import { readCost } from "./readCost.ts";

/** What pays back: a cost, what each customer who is there brings per period, and who is still there. */
interface Payback {
  readonly cac: Decimal;
  readonly margin: Decimal;
  readonly retentionRate: number;
}

/** Reads what the method takes; what it leaves out is a whole margin, or everybody staying. */
export function readPayback(issues: IssueSink, inputs: SimplePayback, method: PaybackMethod): Payback {
  const { cac, arpa, marginShare, retentionRate } = Object(inputs) as ChurnAdjustedPayback;
  const cost = readCost(issues, ["cac"], cac);
  const revenue = readMoney(issues, "arpa", arpa);
  if (method === "simple") return { cac: cost, margin: revenue, retentionRate: 1 };
  const isShare = checkNumber(issues, ["marginShare"], marginShare, share);
  const margin = revenue.times(isShare ? marginShare : 1);
  if (method === "grossMargin") return { cac: cost, margin, retentionRate: 1 };
  checkNumber(issues, ["retentionRate"], retentionRate, share);
  return { cac: cost, margin, retentionRate };
}
