import { banded } from "../accrual/earnings/banded.ts";
import { linear } from "../accrual/earnings/linear.ts";
import { exceeds, type Fraction, rounded, whole, zero } from "../accrual/fraction.ts";
import { baseOf, type EarningLine } from "../accrual/line.ts";
import type { TraceWriter } from "../accrual/trace.ts";
import { ownValue } from "../ownValue.ts";
import type { Ratio } from "../program/ratio.ts";
import type { CashbackEarning, CashbackTerms } from "./cashbackTerms.ts";
import type { CashbackCut } from "./events.ts";

/** The money that lines bring: rate, floor and rounding in the order declared, caps. A refund asks again for what is left. */
export function cashbackOf(
  { earn, rounding, floor, caps = [] }: CashbackTerms<Ratio>,
  lines: readonly EarningLine[],
  given: Readonly<Record<string, number>>,
  trace: TraceWriter | null = null,
): { readonly amountMinor: number; readonly cuts: readonly CashbackCut[] } {
  let amount = amountOf(earn, lines);
  trace?.add("rule", amount, `${earn.type} on ${trace.money(baseOf(lines))}`);
  const holdFloor = (compared: string): void => {
    if (floor?.compared !== compared || !exceeds(whole(floor.minor), amount) || amount.n === 0) return;
    amount = zero;
    trace?.add("floor", amount, `less than ${trace.money(floor.minor)} is void`);
  };
  holdFloor("beforeRounding");
  amount = whole(rounded(amount, rounding));
  trace?.add("rounding", amount, rounding);
  holdFloor("afterRounding");
  let amountMinor = amount.n;
  const cuts: CashbackCut[] = [];
  for (const { per, minor } of caps) {
    const over = amountMinor - Math.max(0, minor - (ownValue(given, per) ?? 0));
    if (over <= 0) continue;
    cuts.push({ per, minor: over });
    amountMinor -= over;
    trace?.add("cap", whole(amountMinor), `at most ${trace.money(minor)} by the ${per}`);
  }
  return { amountMinor, cuts };
}

function amountOf(earn: CashbackEarning<Ratio>, lines: readonly EarningLine[]): Fraction {
  if (earn.type === "linear") return linear.points(earn, lines);
  if (earn.type === "banded") return banded.points(earn, lines);
  return whole(baseOf(lines) > 0 ? earn.amountMinor : 0);
}
