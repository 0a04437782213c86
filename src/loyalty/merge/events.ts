import type { HandedOver } from "./handedOver.ts";

/** The account was merged into another and closed; the other half has the same correlation id. */
export interface AccountMergedOut {
  /** Always `"accountMerged"`. */
  readonly type: "accountMerged";
  /** Always `"out"`. */
  readonly direction: "out";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member whose account receives. */
  readonly toMemberId: string;
  /** Points that went over, less those owed. */
  readonly points: number;
  /** What went over. */
  readonly moved: HandedOver;
  /** A hash of `moved`, which shows that it arrived as it was sent. */
  readonly movedCheck: number;
}

/** Another account was merged into this one. */
export interface AccountMergedIn {
  /** Always `"accountMerged"`. */
  readonly type: "accountMerged";
  /** Always `"in"`. */
  readonly direction: "in";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The member whose account gave. */
  readonly fromMemberId: string;
  /** Points that came over, less those owed. */
  readonly points: number;
  /** What came over, its qualifying units under this account's years. */
  readonly moved: HandedOver;
}

/** The events of mergers. */
export type AccountMerged = AccountMergedOut | AccountMergedIn;
