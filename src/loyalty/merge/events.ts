import type { HandedOver } from "./handedOver.ts";

/** The account was merged into another and closed; the other half has the same correlation id. */
export interface AccountMergedOut {
  readonly type: "accountMerged";
  readonly direction: "out";
  readonly occurredAt: string;
  readonly toMemberId: string;
  /** Points that went over, less those owed. */
  readonly points: number;
  readonly moved: HandedOver;
  readonly movedCheck: number;
}

/** Another account was merged into this one. */
export interface AccountMergedIn {
  readonly type: "accountMerged";
  readonly direction: "in";
  readonly occurredAt: string;
  readonly fromMemberId: string;
  readonly points: number;
  /** What came over, its qualifying units under this account's years. */
  readonly moved: HandedOver;
}

/** The events of mergers. */
export type AccountMerged = AccountMergedOut | AccountMergedIn;
