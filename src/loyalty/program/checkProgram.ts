import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkGift } from "../birthday/checkGift.ts";
import { checkRaffle } from "../raffle/checkTerms.ts";
import { checkTerms } from "../referral/checkTerms.ts";
import { checkStamps } from "../stamps/checkStamps.ts";
import { checkCoupons } from "../coupons/checkCoupons.ts";
import { checkCashback } from "../cashback/checkCashback.ts";
import { checkStoredValue } from "../storedValue/checkStoredValue.ts";
import { checkCaps } from "./checkCaps.ts";
import { checkExpiry } from "./checkExpiry.ts";
import { checkKnown } from "./checkNames.ts";
import { checkRules } from "./checkRules.ts";
import { checkNeeds } from "./checkNeeds.ts";
import { checkTiers } from "./checkTiers.ts";
import type { Program, ProgramSpec } from "./program.ts";

/** A check of fields together, and the fields that it reads. */
interface Check {
  readonly reads: readonly (keyof ProgramSpec | "earlier")[];
  readonly check: (issues: IssueSink, spec: ProgramSpec, earlier: readonly Program[]) => void;
}

const checks: readonly Check[] = [
  { reads: ["rules", "base", "rounding", "stamps", "storedValue", "birthday", "referral"], check: checkNeeds },
  { reads: ["rules", "tiers", "categories"], check: checkRules },
  { reads: ["rules", "caps"], check: checkCaps },
  { reads: ["tiers"], check: checkLadder },
  { reads: ["exclusions", "categories"], check: checkExclusions },
  { reads: ["expiry"], check: checkEnd },
  { reads: ["birthday"], check: (issues, { birthday }) => birthday && checkGift(issues, birthday) },
  {
    reads: ["referral", "reversalWindow", "caps"],
    check: (issues, spec) => spec.referral && checkTerms(issues, spec.referral, spec),
  },
  { reads: ["raffle"], check: (issues, { raffle }) => raffle && checkRaffle(issues, raffle) },
  { reads: ["redemption", "clawback", "expiry"], check: checkShares },
  { reads: ["stamps", "base", "categories"], check: checkStamps },
  { reads: ["storedValue"], check: checkStoredValue },
  { reads: ["cashback", "base"], check: checkCashback },
  { reads: ["coupons", "stamps", "birthday"], check: checkCoupons },
  { reads: ["earlier", "id", "version", "currency", "currencyDecimals", "pointDecimals"], check: checkEarlier },
];

/** Notes what is wrong with the fields of a programme together, as far as they are each well-formed. */
export function checkProgram(
  issues: IssueSink,
  spec: ProgramSpec,
  earlier: readonly Program[],
  malformed: ReadonlySet<unknown>,
): void {
  for (const { reads, check } of checks) if (!reads.some((field) => malformed.has(field))) check(issues, spec, earlier);
}

function checkEnd(issues: IssueSink, { expiry }: ProgramSpec): void {
  checkExpiry(issues, ["expiry"], expiry);
}

function checkLadder(issues: IssueSink, { tiers }: ProgramSpec): void {
  if (!tiers) return;
  checkTiers(issues, tiers);
  tiers.tiers.forEach(({ expiry }, i) => {
    checkExpiry(issues, ["tiers", "tiers", i, "expiry"], expiry);
  });
}

function checkExclusions(issues: IssueSink, { exclusions, categories }: ProgramSpec): void {
  if (!categories) return;
  checkKnown(issues, ["exclusions", "categories"], exclusions?.categories, categories, "a category");
}

/** Shares are rates, and above one make no sense. */
function checkShares(issues: IssueSink, { redemption, clawback, expiry }: ProgramSpec): void {
  const shares = [
    [["redemption", "maximum", "share"], redemption?.maximum?.share],
    [["clawback", "shortage", "share"], clawback?.shortage.type === "bounded" ? clawback.shortage.share : undefined],
    [["expiry", "share"], expiry?.type === "inactivity" ? expiry.share : undefined],
  ] as const;
  for (const [path, value] of shares) {
    if (value !== undefined && Number(value) > 1) issues.push(makeIssue("out_of_range", path, "a share of one", value));
  }
  if (clawback?.shortage.type === "bounded" && clawback.shortage.points === undefined && !clawback.shortage.share) {
    issues.push(makeIssue("required", ["clawback", "shortage"], "points or a share as the bound", clawback.shortage));
  }
  if (clawback?.shortage.type === "deductCash" && !redemption) {
    issues.push(makeIssue("required", ["redemption"], "the value of points, to deduct it from money", redemption));
  }
}

/** Versions go up, and what points and money are counted in stays. */
function checkEarlier(issues: IssueSink, spec: ProgramSpec, earlier: readonly Program[]): void {
  earlier.forEach((before, i) => {
    const isOrdered = before.version < (earlier[i + 1]?.version ?? spec.version);
    if (!isOrdered) {
      issues.push(makeIssue("inconsistent", ["earlier", i, "version"], "versions in rising order", before.version));
    }
    for (const [field, unless] of [
      ["id", ""],
      ["currency", ""],
      ["currencyDecimals", 2],
      ["pointDecimals", 0],
    ] as const) {
      const now = spec[field] ?? unless;
      if (before[field] === now) continue;
      issues.push(makeIssue("inconsistent", ["earlier", i, field], `${now}, as in this version`, before[field]));
    }
  });
}
