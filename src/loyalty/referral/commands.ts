import type { CommandEnvelope } from "../engine/envelope.ts";

/** Notes on the referee's account that `referrerId` brought the member. `at` is the click's own. */
export interface ReferCommand extends CommandEnvelope {
  readonly type: "refer";
  readonly referrerId: string;
}

/** One half of a referral that counts: the referee's, and then, with what came of it, the referrer's. */
export interface QualifyReferralCommand extends CommandEnvelope {
  readonly type: "qualifyReferral";
  readonly correlationId: string;
  readonly half:
    | { readonly side: "referee"; readonly orderId: string }
    | { readonly side: "referrer"; readonly refereeId: string; readonly orderId: string; readonly orderedAt: string };
}

/** Takes one half of a referral back, such as the referrer's after the refund of the order, or both after a fraud. */
export interface RejectReferralCommand extends CommandEnvelope {
  readonly type: "rejectReferral";
  readonly correlationId: string;
  readonly half: { readonly side: "referee" } | { readonly side: "referrer"; readonly refereeId: string };
  readonly reason: string;
}

/** The commands of referrals. */
export type ReferralCommand = ReferCommand | QualifyReferralCommand | RejectReferralCommand;
