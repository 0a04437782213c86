import type { Expiry, Pending } from "../program/expiry.ts";
import type { Program } from "../program/program.ts";
import type { Account } from "./account.ts";
import type { Lot } from "./lot.ts";
import { expiryFor, lotDates } from "./lotDates.ts";

/** What a lot is of that no purchase earned. */
export interface Bonus {
  /** The lot's id. */
  readonly id: string;
  readonly points: number;
  readonly ruleId: string;
  /** When it can be spent; at once unless given. */
  readonly pending?: Pending;
  /** When it ends; as all points unless given. */
  readonly expiry?: Expiry;
}

/** A lot that no purchase earned. */
export function bonusLot(
  program: Program,
  { tier }: Pick<Account, "tier">,
  { at, now }: { readonly at: number; readonly now: number },
  { id, points, ruleId, pending = { type: "none" }, expiry = expiryFor(program, tier?.id ?? null) }: Bonus,
): Lot {
  const dates = lotDates(program, null, at, now, pending, expiry);
  return { id, issued: points, remaining: points, held: 0, ...dates, cause: { ruleId } };
}
