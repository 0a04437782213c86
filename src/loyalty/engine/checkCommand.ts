import { checkNumber } from "../../core/check.ts";
import { type IssueSink, makeIssue } from "../../core/issues.ts";
import { checkPurchase } from "../accrual/checkPurchase.ts";
import { checkBirthday } from "../birthday/checkCommand.ts";
import { amount, checkId, checkObject, checkOptional, someAmount } from "../checks.ts";
import { checkMerge } from "../merge/checkCommand.ts";
import { checkDraw, checkGrantEntries } from "../raffle/checkCommands.ts";
import { checkQualify, checkRefer, checkReject } from "../referral/checkCommands.ts";
import { checkStamp } from "../stamps/commands.ts";
import { couponChecks } from "../coupons/commands.ts";
import { checkPayOut } from "../cashback/commands.ts";
import { storedValueChecks } from "../storedValue/commands.ts";
import { readInstant } from "../time/readInstant.ts";
import type { Command } from "./command.ts";

type Fields = Readonly<Record<string, unknown>>;
type Sink = IssueSink & { readonly length: number };

/** What to check of each kind of command, beside what all of them carry. */
const checks: Readonly<Record<Command["type"], (issues: Sink, command: Fields) => void>> = {
  enrol: () => undefined,
  purchase: (issues, { purchase, budgetLeft }) => {
    checkPurchase(issues, ["purchase"], purchase);
    if (budgetLeft === undefined || !checkObject(issues, ["budgetLeft"], budgetLeft)) return;
    for (const [cap, left] of Object.entries(budgetLeft)) checkNumber(issues, ["budgetLeft", cap], left, amount);
  },
  activate: (issues, { orderId }) => {
    checkId(issues, ["orderId"], orderId);
  },
  redeem: (issues, { points, upTo, orderId, orderAmountMinor }) => {
    checkNumber(issues, ["points"], points, someAmount);
    checkFlag(issues, ["upTo"], upTo);
    if (orderId !== undefined) checkId(issues, ["orderId"], orderId);
    checkOptional(issues, ["orderAmountMinor"], orderAmountMinor, amount);
  },
  hold: (issues, { points, expiresAt }) => {
    checkNumber(issues, ["points"], points, someAmount);
    if (expiresAt !== undefined) readInstant(issues, ["expiresAt"], expiresAt);
  },
  capture: (issues, { holdId, points, orderId, orderAmountMinor }) => {
    checkId(issues, ["holdId"], holdId);
    checkOptional(issues, ["points"], points, someAmount);
    if (orderId !== undefined) checkId(issues, ["orderId"], orderId);
    checkOptional(issues, ["orderAmountMinor"], orderAmountMinor, amount);
  },
  release: (issues, { holdId }) => {
    checkId(issues, ["holdId"], holdId);
  },
  refund: (issues, { orderId, what }) => {
    checkId(issues, ["orderId"], orderId);
    if (checkObject(issues, ["what"], what)) checkRefundedPart(issues, what);
  },
  adjust: (issues, { points, reason, expiresAt }) => {
    checkNumber(issues, ["points"], points, { ...amount, min: -amount.max });
    if (points === 0) issues.push(makeIssue("out_of_range", ["points"], "points to give or to take", points));
    checkId(issues, ["reason"], reason);
    if (expiresAt !== undefined && expiresAt !== null) readInstant(issues, ["expiresAt"], expiresAt);
  },
  transfer: (issues, { correlationId, half }) => {
    checkId(issues, ["correlationId"], correlationId);
    if (checkObject(issues, ["half"], half)) checkHalf(issues, half);
  },
  reinstate: (issues, { reason, expiredSince, expiresAt }) => {
    checkId(issues, ["reason"], reason);
    readInstant(issues, ["expiredSince"], expiredSince);
    if (expiresAt !== undefined && expiresAt !== null) readInstant(issues, ["expiresAt"], expiresAt);
  },
  reviewTier: (issues, { tier, lock }) => {
    if (tier !== undefined) checkId(issues, ["tier"], tier);
    checkFlag(issues, ["lock"], lock);
  },
  birthday: checkBirthday,
  refer: checkRefer,
  qualifyReferral: checkQualify,
  rejectReferral: checkReject,
  grantEntries: checkGrantEntries,
  draw: checkDraw,
  merge: checkMerge,
  close: (issues, { reason }) => {
    checkId(issues, ["reason"], reason);
  },
  stamp: checkStamp,
  ...storedValueChecks,
  payOutCashback: checkPayOut,
  ...couponChecks,
};

/** Notes what is wrong with a command. */
export function checkCommand(issues: Sink, command: unknown): void {
  if (!checkObject(issues, ["command"], command)) return;
  const { type, id, expectedVersion, correlationId } = command;
  checkId(issues, ["id"], id);
  checkOptional(issues, ["expectedVersion"], expectedVersion, amount);
  if (correlationId !== undefined) checkId(issues, ["correlationId"], correlationId);
  if (typeof type === "string" && Object.hasOwn(checks, type)) checks[type as Command["type"]](issues, command);
  else issues.push(makeIssue("unknown_choice", ["type"], `one of ${Object.keys(checks).join(", ")}`, type));
}

function checkFlag(issues: IssueSink, path: readonly string[], value: unknown): void {
  if (value === undefined || typeof value === "boolean") return;
  issues.push(makeIssue("wrong_type", path, "true or false", value));
}

function checkRefundedPart(issues: IssueSink, { type, lines, amountMinor }: Fields): void {
  if (type === "all") return;
  if (type === "amount") {
    checkNumber(issues, ["what", "amountMinor"], amountMinor, someAmount);
  } else if (type !== "lines") {
    issues.push(makeIssue("unknown_choice", ["what", "type"], "one of lines, amount, all", type));
  } else if (!Array.isArray(lines) || lines.length === 0) {
    issues.push(makeIssue("wrong_type", ["what", "lines"], "a list of lines", lines));
  } else {
    lines.forEach((line: unknown, i) => {
      const path = ["what", "lines", i] as const;
      if (!checkObject(issues, path, line)) return;
      checkId(issues, [...path, "lineId"], line["lineId"]);
      checkNumber(issues, [...path, "quantity"], line["quantity"], someAmount);
    });
  }
}

function checkHalf(issues: IssueSink, { direction, toMemberId, points, fromMemberId, lots }: Fields): void {
  if (direction === "out") {
    checkId(issues, ["half", "toMemberId"], toMemberId);
    checkNumber(issues, ["half", "points"], points, someAmount);
  } else if (direction !== "in") {
    issues.push(makeIssue("unknown_choice", ["half", "direction"], "one of in, out", direction));
  } else {
    checkId(issues, ["half", "fromMemberId"], fromMemberId);
    if (!Array.isArray(lots) || lots.length === 0) {
      issues.push(makeIssue("wrong_type", ["half", "lots"], "the lots that left the other account", lots));
      return;
    }
    lots.forEach((lot: unknown, i) => {
      checkArrivingLot(issues, ["half", "lots", i], lot);
    });
  }
}

/** A lot that arrives is whole, active and free. */
function checkArrivingLot(issues: IssueSink, path: readonly (string | number)[], lot: unknown): void {
  if (!checkObject(issues, path, lot)) return;
  const { id, issued, remaining, pending, held, earnedAt, activeFrom, expiresAt, cause } = lot;
  checkId(issues, [...path, "id"], id);
  checkNumber(issues, [...path, "issued"], issued, someAmount);
  readInstant(issues, [...path, "earnedAt"], earnedAt);
  if (activeFrom !== null) readInstant(issues, [...path, "activeFrom"], activeFrom);
  if (expiresAt !== null) readInstant(issues, [...path, "expiresAt"], expiresAt);
  if (checkObject(issues, [...path, "cause"], cause)) checkId(issues, [...path, "cause", "ruleId"], cause["ruleId"]);
  if (remaining !== issued || pending !== false || held !== 0) {
    issues.push(makeIssue("inconsistent", path, "a lot that is whole, active and free", lot));
  }
}
