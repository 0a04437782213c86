import type { Purchase } from "../accrual/purchase.ts";
import type { Lot } from "../account/lot.ts";
import type { BirthdayCommand } from "../birthday/command.ts";
import type { MergeCommand } from "../merge/command.ts";
import type { RaffleCommand } from "../raffle/commands.ts";
import type { ReferralCommand } from "../referral/commands.ts";
import type { StampCommand } from "../stamps/commands.ts";
import type { PayOutCashbackCommand } from "../cashback/commands.ts";
import type { CouponCommand } from "../coupons/commands.ts";
import type { StoredValueCommand } from "../storedValue/commands.ts";
import type { CommandEnvelope } from "./envelope.ts";

/** Joins the programme. */
export interface EnrolCommand extends CommandEnvelope {
  /** Always `"enrol"`. */
  readonly type: "enrol";
}

/** Awards points for a purchase, once per order id. `at` is the purchase's own. */
export interface PurchaseCommand extends CommandEnvelope {
  /** Always `"purchase"`. */
  readonly type: "purchase";
  /** The order as it was paid. */
  readonly purchase: Omit<Purchase, "at">;
  /** What is left of each budget cap, which lies outside the account. */
  readonly budgetLeft?: Readonly<Record<string, number>>;
}

/** Makes the pending points of an order spendable, such as on delivery. */
export interface ActivateCommand extends CommandEnvelope {
  /** Always `"activate"`. */
  readonly type: "activate";
  /** Id of the order whose points become active. */
  readonly orderId: string;
}

/** Spends points. */
export interface RedeemCommand extends CommandEnvelope {
  /** Always `"redeem"`. */
  readonly type: "redeem";
  /** Points to spend, of the smallest unit. */
  readonly points: number;
  /** Whether fewer may be spent, where balance, maximum or step allow no more. */
  readonly upTo?: boolean;
  /** The order that is paid for, so that its refund returns the points. */
  readonly orderId?: string;
  /** What the order costs in all: the most that points can pay, or a share of it where the programme says so. */
  readonly orderAmountMinor?: number;
}

/** Sets points aside. The hold has the command's id. */
export interface HoldCommand extends CommandEnvelope {
  /** Always `"hold"`. */
  readonly type: "hold";
  /** Points to set aside, of the smallest unit. */
  readonly points: number;
  /** When the hold ends by itself, ISO 8601 with an offset; never unless given. */
  readonly expiresAt?: string;
}

/** Spends points that were set aside. */
export interface CaptureCommand extends CommandEnvelope {
  /** Always `"capture"`. */
  readonly type: "capture";
  /** Id of the hold: that of the command that set the points aside. */
  readonly holdId: string;
  /** Fewer than were held; all unless given. */
  readonly points?: number;
  /** The order that is paid for, so that its refund returns the points. */
  readonly orderId?: string;
  /** What the order costs, for the bounds of what points may pay. */
  readonly orderAmountMinor?: number;
}

/** Frees points that were set aside. */
export interface ReleaseCommand extends CommandEnvelope {
  /** Always `"release"`. */
  readonly type: "release";
  /** Id of the hold: that of the command that set the points aside. */
  readonly holdId: string;
}

/** Takes back what a refunded order earned, and returns points that paid for it. Names lines, or an amount, or all. */
export interface RefundCommand extends CommandEnvelope {
  /** Always `"refund"`. */
  readonly type: "refund";
  /** Id of the order that is refunded. */
  readonly orderId: string;
  /** The part that is refunded. */
  readonly what: RefundedPart;
}

/** The part of an order that is refunded. */
export type RefundedPart =
  | {
      /** Always `"lines"`. */
      readonly type: "lines";
      /** The lines, and how much of each. */
      readonly lines: readonly {
        /** Id of the line. */
        readonly lineId: string;
        /** Pieces that are refunded. */
        readonly quantity: number;
      }[];
    }
  | {
      /** Always `"amount"`. */
      readonly type: "amount";
      /** Money that is refunded, in minor units. */
      readonly amountMinor: number;
    }
  | {
      /** Always `"all"`. */
      readonly type: "all";
    };

/** Gives or takes points by hand. */
export interface AdjustCommand extends CommandEnvelope {
  /** Always `"adjust"`. */
  readonly type: "adjust";
  /** Above zero to give, below to take. */
  readonly points: number;
  /** Why, in the caller's words. */
  readonly reason: string;
  /** The end of points given; the programme's expiry unless given. */
  readonly expiresAt?: string | null;
}

/** One half of a transfer: out of this account, or into it with the lots that left the other. */
export interface TransferCommand extends CommandEnvelope {
  /** Always `"transfer"`. */
  readonly type: "transfer";
  /** Ties the two halves together: the same in both. */
  readonly correlationId: string;
  /** Which half, and what it moves. */
  readonly half:
    | {
        /** Always `"out"`. */
        readonly direction: "out";
        /** The member whose account receives. */
        readonly toMemberId: string;
        /** Points to send, of the smallest unit. */
        readonly points: number;
      }
    | {
        /** Always `"in"`. */
        readonly direction: "in";
        /** The member whose account gave. */
        readonly fromMemberId: string;
        /** The lots, as the other half's event has them. */
        readonly lots: readonly Lot[];
      };
}

/** Gives expired points back. */
export interface ReinstateCommand extends CommandEnvelope {
  /** Always `"reinstate"`. */
  readonly type: "reinstate";
  /** Why, in the caller's words. */
  readonly reason: string;
  /** Points that expired at this instant or later come back. */
  readonly expiredSince: string;
  /** Their new end; the programme's expiry, counted from now, unless given. */
  readonly expiresAt?: string | null;
}

/** Sets the tier by hand or, without one, lifts a lock. What is due happens first, as before every command. */
export interface ReviewTierCommand extends CommandEnvelope {
  /** Always `"reviewTier"`. */
  readonly type: "reviewTier";
  /** The tier to set. Without it, a locked one becomes what the member has earned, and others stay. */
  readonly tier?: string;
  /** Whether a tier set by hand stays whatever the member does. */
  readonly lock?: boolean;
}

/** Ends the account. What is left is forfeited, but for money that was paid in advance: it is paid out. */
export interface CloseCommand extends CommandEnvelope {
  /** Always `"close"`. */
  readonly type: "close";
  /** Why, in the caller's words. */
  readonly reason: string;
}

/** What can be asked of an account. */
export type Command =
  | EnrolCommand
  | PurchaseCommand
  | ActivateCommand
  | RedeemCommand
  | HoldCommand
  | CaptureCommand
  | ReleaseCommand
  | RefundCommand
  | AdjustCommand
  | TransferCommand
  | ReinstateCommand
  | ReviewTierCommand
  | BirthdayCommand
  | ReferralCommand
  | RaffleCommand
  | MergeCommand
  | StampCommand
  | StoredValueCommand
  | PayOutCashbackCommand
  | CouponCommand
  | CloseCommand;
