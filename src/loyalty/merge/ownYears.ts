import { parseIso } from "../../core/iso.ts";
import { msPerDay } from "../../core/zone.ts";
import type { Account } from "../account/account.ts";
import { keyedEntries, keyedOf } from "../account/keyed.ts";
import type { QualifyingUnits } from "../account/orderSnapshot.ts";
import type { Program } from "../program/program.ts";
import { stretchOf } from "../tiers/qualifyingUnits.ts";
import { addToDay } from "../time/addDuration.ts";
import { localDay } from "../time/localTime.ts";
import type { MovedAccount } from "./movedAccount.ts";

/**
 * What came over, with qualifying units of anniversary years under the years of this account: those of a year go to the
 * one in which it ended, or to the present one. Other windows are the same for all members.
 */
export function inOwnYears(program: Program, account: Account, moved: MovedAccount, at: number): MovedAccount {
  if (program.tiers?.window.type !== "anniversary") return moved;
  const today = localDay(program.zone, at);
  const own = (from: string): string => {
    const last = addToDay(parseIso(from)!.wall / msPerDay, { amount: 1, unit: "year" }) - 1;
    return stretchOf(program, account, Math.min(today, last));
  };
  const moveUnits = (units: QualifyingUnits): QualifyingUnits => ({ ...units, from: own(units.from) });
  const snapshots = keyedEntries(moved.snapshots).map(([id, order]) => {
    return [id, { ...order, qualifying: order.qualifying && moveUnits(order.qualifying) }] as const;
  });
  const referrals = keyedEntries(moved.referrals).map(([id, made]) => {
    return [id, { ...made, qualifyingFrom: made.qualifyingFrom && own(made.qualifyingFrom) }] as const;
  });
  return {
    ...moved,
    qualifying: moved.qualifying.map(moveUnits),
    snapshots: keyedOf(snapshots),
    referrals: keyedOf(referrals),
  };
}
