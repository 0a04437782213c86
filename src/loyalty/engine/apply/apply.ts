import type { AccountDraft } from "../../account/draft.ts";
import { applyBirthdayGiven } from "../../birthday/apply.ts";
import type { EventPayload } from "../../events/event.ts";
import { applyAccountMerged } from "../../merge/apply.ts";
import { applyRaffle } from "../../raffle/apply.ts";
import { applyReferral } from "../../referral/apply.ts";
import { applyStamped, applyStampsExpired, applyStampsRemoved } from "../../stamps/applyStamps.ts";
import { applyStoredValue } from "../../storedValue/applyStoredValue.ts";
import { applyAccountClosed } from "./accountClosed.ts";
import { applyActivated } from "./activated.ts";
import { applyAdjusted } from "./adjusted.ts";
import { applyClawbackReversed } from "./clawbackReversed.ts";
import { applyClawedBack } from "./clawedBack.ts";
import { applyDeficitRepaid } from "./deficitRepaid.ts";
import { applyEarned } from "./earned.ts";
import { applyEnrolled } from "./enrolled.ts";
import { applyExpired } from "./expired.ts";
import { applyHeld, applyHoldCaptured, applyHoldReleased } from "./held.ts";
import { applyRedeemed } from "./redeemed.ts";
import { applyRedemptionReversed } from "./redemptionReversed.ts";
import { applyRefunded } from "./refunded.ts";
import { applyReinstated } from "./reinstated.ts";
import { applyTierChanged } from "./tierChanged.ts";
import { applyTransferredIn, applyTransferredOut } from "./transferred.ts";

/** Writes what happened into a draft. No rule of the programme is evaluated here. */
export function apply(draft: AccountDraft, event: EventPayload, recordedAt: string): void {
  switch (event.type) {
    case "enrolled":
      return applyEnrolled(draft, event);
    case "earned":
      return applyEarned(draft, event, recordedAt);
    case "activated":
      return applyActivated(draft, event);
    case "redeemed":
      return applyRedeemed(draft, event, recordedAt);
    case "held":
      return applyHeld(draft, event);
    case "holdReleased":
      return applyHoldReleased(draft, event);
    case "holdCaptured":
      return applyHoldCaptured(draft, event, recordedAt);
    case "expired":
      return applyExpired(draft, event);
    case "refunded":
      return applyRefunded(draft, event);
    case "clawedBack":
      return applyClawedBack(draft, event);
    case "clawbackReversed":
      return applyClawbackReversed(draft, event);
    case "redemptionReversed":
      return applyRedemptionReversed(draft, event);
    case "deficitRepaid":
      return applyDeficitRepaid(draft, event);
    case "adjusted":
      return applyAdjusted(draft, event);
    case "transferredOut":
      return applyTransferredOut(draft, event);
    case "transferredIn":
      return applyTransferredIn(draft, event);
    case "reinstated":
      return applyReinstated(draft, event);
    case "tierChanged":
      return applyTierChanged(draft, event);
    case "birthdayGiven":
      return applyBirthdayGiven(draft, event);
    case "referralRegistered":
    case "referralQualified":
    case "referralRejected":
      return applyReferral(draft, event, recordedAt);
    case "entriesGranted":
    case "entriesWithdrawn":
    case "raffleDrawn":
      return applyRaffle(draft, event, recordedAt);
    case "accountMerged":
      return applyAccountMerged(draft, event);
    case "accountClosed":
      return applyAccountClosed(draft, event);
    case "stamped":
      return applyStamped(draft, event, recordedAt);
    case "stampsRemoved":
      return applyStampsRemoved(draft, event);
    case "stampsExpired":
      return applyStampsExpired(draft, event);
    case "toppedUp":
    case "storedValueSpent":
    case "storedValueReturned":
    case "cashedOut":
    case "bonusExpired":
      return applyStoredValue(draft, event, recordedAt);
  }
}
