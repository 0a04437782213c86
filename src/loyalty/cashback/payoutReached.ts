import type { Ratio } from "../program/ratio.ts";
import type { CashbackTerms } from "./cashbackTerms.ts";
import type { CashbackPaidOut } from "./events.ts";

/** The payout of so much where the programme pays by itself, and it is enough. */
export function payoutReached(
  { payout }: CashbackTerms<Ratio>,
  activeMinor: number,
  occurredAt: string,
): CashbackPaidOut[] {
  if (payout?.when !== "reached" || activeMinor < payout.thresholdMinor || activeMinor === 0) return [];
  return [{ type: "cashbackPaidOut", occurredAt, amountMinor: activeMinor }];
}
