import type { Purchase } from "../accrual/purchase.ts";
import type { Lot } from "../account/lot.ts";
import type { BirthdayCommand } from "../birthday/command.ts";
import type { MergeCommand } from "../merge/command.ts";
import type { RaffleCommand } from "../raffle/commands.ts";
import type { ReferralCommand } from "../referral/commands.ts";
import type { StampCommand } from "../stamps/commands.ts";
import type { StoredValueCommand } from "../storedValue/commands.ts";
import type { CommandEnvelope } from "./envelope.ts";

/** Joins the programme. */
export interface EnrolCommand extends CommandEnvelope {
  readonly type: "enrol";
}

/** Awards points for a purchase, once per order id. `at` is the purchase's own. */
export interface PurchaseCommand extends CommandEnvelope {
  readonly type: "purchase";
  readonly purchase: Omit<Purchase, "at">;
  /** What is left of each budget cap, which lies outside the account. */
  readonly budgetLeft?: Readonly<Record<string, number>>;
}

/** Makes the pending points of an order spendable, such as on delivery. */
export interface ActivateCommand extends CommandEnvelope {
  readonly type: "activate";
  readonly orderId: string;
}

/** Spends points. */
export interface RedeemCommand extends CommandEnvelope {
  readonly type: "redeem";
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
  readonly type: "hold";
  readonly points: number;
  readonly expiresAt?: string;
}

/** Spends points that were set aside. */
export interface CaptureCommand extends CommandEnvelope {
  readonly type: "capture";
  readonly holdId: string;
  /** Fewer than were held; all unless given. */
  readonly points?: number;
  readonly orderId?: string;
}

/** Frees points that were set aside. */
export interface ReleaseCommand extends CommandEnvelope {
  readonly type: "release";
  readonly holdId: string;
}

/** Takes back what a refunded order earned, and returns points that paid for it. Names lines, or an amount, or all. */
export interface RefundCommand extends CommandEnvelope {
  readonly type: "refund";
  readonly orderId: string;
  readonly what: RefundedPart;
}

/** The part of an order that is refunded. */
export type RefundedPart =
  | { readonly type: "lines"; readonly lines: readonly { readonly lineId: string; readonly quantity: number }[] }
  | { readonly type: "amount"; readonly amountMinor: number }
  | { readonly type: "all" };

/** Gives or takes points by hand. */
export interface AdjustCommand extends CommandEnvelope {
  readonly type: "adjust";
  /** Above zero to give, below to take. */
  readonly points: number;
  readonly reason: string;
  /** The end of points given; the programme's expiry unless given. */
  readonly expiresAt?: string | null;
}

/** One half of a transfer: out of this account, or into it with the lots that left the other. */
export interface TransferCommand extends CommandEnvelope {
  readonly type: "transfer";
  readonly correlationId: string;
  readonly half:
    | { readonly direction: "out"; readonly toMemberId: string; readonly points: number }
    | { readonly direction: "in"; readonly fromMemberId: string; readonly lots: readonly Lot[] };
}

/** Gives expired points back. */
export interface ReinstateCommand extends CommandEnvelope {
  readonly type: "reinstate";
  readonly reason: string;
  /** Points that expired at this instant or later come back. */
  readonly expiredSince: string;
  /** Their new end; the programme's expiry, counted from now, unless given. */
  readonly expiresAt?: string | null;
}

/** Sets the tier by hand or, without one, lifts a lock. What is due happens first, as before every command. */
export interface ReviewTierCommand extends CommandEnvelope {
  readonly type: "reviewTier";
  /** The tier to set. Without it, a locked one becomes what the member has earned, and others stay. */
  readonly tier?: string;
  /** Whether a tier set by hand stays whatever the member does. */
  readonly lock?: boolean;
}

/** Ends the account. What is left is forfeited, but for money that was paid in advance: it is paid out. */
export interface CloseCommand extends CommandEnvelope {
  readonly type: "close";
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
  | CloseCommand;
