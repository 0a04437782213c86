import { banded } from "../accrual/earnings/banded.ts";
import { linear } from "../accrual/earnings/linear.ts";
import { type Ratio, ratioOf } from "../program/ratio.ts";
import type { CashbackEarning, CashbackTerms } from "./cashbackTerms.ts";

/** Terms with exact rates. A share of a major unit is the same share of a minor one. */
export function compileCashback({ earn, ...rest }: CashbackTerms): CashbackTerms<Ratio> {
  return { ...rest, earn: compileEarning(earn) };
}

function compileEarning(earn: CashbackEarning): CashbackEarning<Ratio> {
  if (earn.type === "linear") return linear.compile(earn, ratioOf);
  return earn.type === "banded" ? banded.compile(earn, ratioOf) : earn;
}
