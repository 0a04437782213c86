import type { Account } from "../account/account.ts";
import type { QualifyReferralCommand, RejectReferralCommand } from "./commands.ts";

/** The natural key of a half of a referral: the referee, on whichever account. */
export function referralKey(
  { memberId }: Pick<Account, "memberId">,
  { type, half }: QualifyReferralCommand | RejectReferralCommand,
): string {
  return `${type}/${half.side}/${half.side === "referee" ? memberId : half.refereeId}`;
}
