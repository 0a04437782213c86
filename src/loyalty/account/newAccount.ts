import { throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { noCashback } from "../cashback/cashbackState.ts";
import { checkId } from "../checks.ts";
import type { Program } from "../program/program.ts";
import { noStamps } from "../stamps/stampState.ts";
import { noStoredValue } from "../storedValue/storedValueState.ts";
import type { Account } from "./account.ts";
import { emptyKeyed } from "./keyed.ts";
import { emptyLifetime } from "./lifetime.ts";
import { textHash } from "./textHash.ts";

/**
 * The account of a member of whom nothing is known yet; its first command is `enrol`.
 *
 * @param program - From `defineProgram`.
 * @param memberId - Any text of 1 to 200 characters.
 * @throws {@link MetricError} when the id is no such text.
 * @example
 * ```ts
 * newAccount(program, "m1").version; //=> 0
 * ```
 */
export function newAccount(program: Program, memberId: string): Account {
  const issues: MetricIssue[] = [];
  checkId(issues, ["memberId"], memberId);
  throwIfAny(issues);
  return {
    kind: "loyaltyAccount",
    programId: program.id,
    memberId,
    version: 0,
    check: textHash(memberId, 0),
    status: "new",
    mergedInto: null,
    enrolledAt: null,
    recordedAt: null,
    lots: [],
    activePoints: 0,
    pendingPoints: 0,
    heldPoints: 0,
    spentLots: emptyKeyed(),
    holds: [],
    deficit: 0,
    qualifying: [],
    lifetime: { ...emptyLifetime },
    tier: null,
    birthdayYear: null,
    referredBy: null,
    referrals: emptyKeyed(),
    referralTotals: { made: 0, standing: 0 },
    entries: emptyKeyed(),
    capUse: {},
    activeAt: {},
    keys: emptyKeyed(),
    snapshots: emptyKeyed(),
    redemptions: emptyKeyed(),
    stamps: noStamps,
    visits: emptyKeyed(),
    cashback: noCashback,
    cashbackOrders: emptyKeyed(),
    storedValue: noStoredValue,
    coupons: [],
    spends: emptyKeyed(),
    compactAt: 64,
    nextDueAt: null,
    unrecorded: [],
  };
}
