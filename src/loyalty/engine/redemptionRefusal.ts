import type { Redemption } from "../program/redemption.ts";
import type { Rejection } from "./rejection.ts";

/** Why so many points cannot be redeemed at once, whatever the account has; `null` where they can. */
export function redemptionRefusal(terms: Redemption, asked: number, maximum: number): Rejection | null {
  const path = ["points"];
  const minimum = terms.minimumPoints ?? 1;
  const step = terms.stepPoints ?? terms.points;
  if (asked < minimum) {
    const message = `At least ${minimum} points are redeemed at once, not ${asked}.`;
    return { code: "below_minimum", message, path, details: { asked, minimum } };
  }
  if (asked > maximum) {
    const message = `At most ${maximum} points can pay for this order, not ${asked}.`;
    return { code: "above_maximum", message, path, details: { asked, maximum } };
  }
  if (asked % step === 0) return null;
  const message = `Points are redeemed in steps of ${step}, and ${asked} is none.`;
  return { code: "not_a_step", message, path, details: { asked, step } };
}
