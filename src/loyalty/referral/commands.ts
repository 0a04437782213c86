import type { CommandEnvelope } from "../engine/envelope.ts";

/** Notes on the referee's account that `referrerId` brought the member. `at` is the click's own. */
export interface ReferCommand extends CommandEnvelope {
  /** Always `"refer"`. */
  readonly type: "refer";
  /** The member who referred. */
  readonly referrerId: string;
}

/** One half of a referral that counts: the referee's, and then, with what came of it, the referrer's. */
export interface QualifyReferralCommand extends CommandEnvelope {
  /** Always `"qualifyReferral"`. */
  readonly type: "qualifyReferral";
  /** Ties the two halves together: the same in both. */
  readonly correlationId: string;
  /** Which half, and the order that makes it count. */
  readonly half:
    | {
        /** Always `"referee"`. */
        readonly side: "referee";
        /** Id of the referee's order. */
        readonly orderId: string;
      }
    | {
        /** Always `"referrer"`. */
        readonly side: "referrer";
        /** The member who was referred. */
        readonly refereeId: string;
        /** Id of the referee's order. */
        readonly orderId: string;
        /** When the order was made, as the referee's event has it. */
        readonly orderedAt: string;
      };
}

/** Takes one half of a referral back, such as the referrer's after the refund of the order, or both after a fraud. */
export interface RejectReferralCommand extends CommandEnvelope {
  /** Always `"rejectReferral"`. */
  readonly type: "rejectReferral";
  /** Ties the two halves together: the same in both. */
  readonly correlationId: string;
  /** Which half. */
  readonly half:
    | {
        /** Always `"referee"`. */
        readonly side: "referee";
      }
    | {
        /** Always `"referrer"`. */
        readonly side: "referrer";
        /** The member who was referred. */
        readonly refereeId: string;
      };
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** The commands of referrals. */
export type ReferralCommand = ReferCommand | QualifyReferralCommand | RejectReferralCommand;
