import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkGift } from "../birthday/checkGift.ts";
import { checkRaffle } from "../raffle/checkTerms.ts";
import { checkTerms } from "../referral/checkTerms.ts";
import { checkStamps } from "../stamps/checkStamps.ts";
import { checkStoredValue } from "../storedValue/checkStoredValue.ts";
import { checkCaps } from "./checkCaps.ts";
import { checkExpiry } from "./checkExpiry.ts";
import { checkKnown } from "./checkNames.ts";
import { checkRules } from "./checkRules.ts";
import { checkNeeds } from "./checkNeeds.ts";
import { checkTiers } from "./checkTiers.ts";
import type { Program, ProgramSpec } from "./program.ts";

/** Notes what is wrong with a programme whose fields are each well-formed. */
export function checkProgram(issues: IssueSink, spec: ProgramSpec, earlier: readonly Program[]): void {
  checkNeeds(issues, spec);
  checkRules(issues, spec);
  checkCaps(issues, spec);
  if (spec.tiers) checkTiers(issues, spec.tiers);
  if (spec.categories) {
    checkKnown(issues, ["exclusions", "categories"], spec.exclusions?.categories, spec.categories, "a category");
  }
  checkExpiry(issues, ["expiry"], spec.expiry);
  spec.tiers?.tiers.forEach(({ expiry }, i) => {
    checkExpiry(issues, ["tiers", "tiers", i, "expiry"], expiry);
  });
  if (spec.birthday) checkGift(issues, spec.birthday);
  if (spec.referral) checkTerms(issues, spec.referral, spec);
  if (spec.raffle) checkRaffle(issues, spec.raffle);
  checkShares(issues, spec);
  checkStamps(issues, spec);
  checkStoredValue(issues, spec);
  checkEarlier(issues, spec, earlier);
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
