import { readInstant } from "../../core/asOf.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import { quantiles } from "../../numeric/quantiles.ts";
import { balanceOf } from "../account/balanceOf.ts";
import { instantText } from "../time/localTime.ts";
import { type MemberFacts, memberFacts } from "./memberFacts.ts";
import { metricRate } from "./metricRate.ts";
import type { PointHistory } from "./pointHistory.ts";
import { dwellDays, pointTotals } from "./pointTotals.ts";
import { type ProgramMetricsOptions, readMetricsOptions } from "./programMetricsOptions.ts";
import type { ProgramMetrics } from "./programMetricsResult.ts";
import { tierMix, tierMoves } from "./tierMigration.ts";

/**
 * The figures of a programme over a window of time, each under a name that says which of its namesakes it is.
 *
 * Every rate carries its numerator and its denominator. It is `null` with the reason `"emptyBase"` where there is nothing
 * to divide by, and `"notGiven"` where it needs a number that the points do not know: all customers, all sales, what
 * rewards cost.
 *
 * Figures of members against everybody else say who joins, and not what a programme does: that is `programRoi`.
 *
 * @param history - From `pointHistory`; its moment is the end of the window.
 * @param options - The start of the window, and what is known beside the points.
 * @throws {@link MetricError} that names each option which cannot be used.
 * @see [gault-2012] in docs/references.md
 * @example
 * ```ts
 * const history = pointHistory(program, [], { asOf: "2026-12-31" });
 * const { rates } = programMetrics(history, { from: "2026-12-01" });
 * [rates.activeRate.value, rates.activeRate.reason, rates.participationRate.reason]; //=> [null, "emptyBase", "notGiven"]
 * ```
 */
export function programMetrics(history: PointHistory, options: ProgramMetricsOptions): ProgramMetrics {
  const { program, asOf, end, members: all } = history;
  const given = readMetricsOptions(history, options);
  const from = readInstant("from", (Object(options) as ProgramMetricsOptions).from, program.timeZone);
  if (from >= end) throwIfAny([makeIssue("out_of_range", ["from"], `an instant before ${asOf}`, options.from)]);
  const ownMembers = all.filter(({ account }) => account.mergedInto === null); // the others go on in one of these
  const facts = ownMembers.map((member) => memberFacts(member, from, end, given.lapseDays));
  const open = facts.filter(({ isOpen }) => isOpen);
  const opening = facts.filter(({ wasOpen, wasLost }) => wasOpen && !wasLost);
  const movements = all.flatMap((member) => member.movements);
  const [inWindow, toDate] = [pointTotals(movements, from), pointTotals(movements, -Infinity)];
  const balances = all.map(({ account }) => balanceOf(account));
  const outstanding = sum(balances, ({ active, pending }) => active + pending);
  const dwell = dwellDays(movements, from);
  const [earningPaid, purchases] = [sum(facts, (one) => one.earningPaidMinor), sum(facts, (one) => one.purchases)];
  const cutPoints = sum(facts, (one) => one.cutPoints);
  const net = toDate.issued - toDate.takenBack;
  const tiers = program.tiers?.tiers.map(({ id }) => id) ?? [];
  const stamps = all.map(({ account }) => account.stamps);
  return {
    kind: "programMetrics",
    asOf,
    from: instantText(from),
    members: { enrolled: ownMembers.length, open: open.length, opening: opening.length },
    points: { inWindow, toDate, outstanding, owed: sum(balances, ({ deficit }) => deficit) },
    rates: {
      pointsRedemptionRate: metricRate(inWindow.redeemed, inWindow.issued),
      pointsRedemptionRateToDate: metricRate(toDate.redeemed, net),
      memberRedemptionRate: metricRate(count(open, "hasRedeemed"), open.length),
      burnToEarnRatio: metricRate(inWindow.redeemed, inWindow.earned),
      earnToBurnRatio: metricRate(inWindow.earned, inWindow.redeemed),
      realisedBreakageRate: metricRate(toDate.expired, net),
      naiveBreakageRate: metricRate(net - toDate.redeemed, net),
      ultimateBreakageRate: given.ultimateBreakage,
      activeRate: metricRate(count(open, "isActive"), open.length),
      participationRate: metricRate(open.length, options.customers),
      salesPenetration: metricRate(
        sum(facts, (one) => one.paidMinor),
        given.salesMinor,
      ),
      transactionPenetration: metricRate(purchases, options.transactions),
      churnRate: metricRate(count(opening, "isLost"), opening.length),
      firstRedemptionRate: firstRedemptions(open),
      pointVelocity: metricRate(inWindow.earned, open.length),
      meanDwellDays: metricRate(dwell.pointDays, dwell.points),
      giveBackRate: metricRate(given.valueMinorOf(inWindow.earned), earningPaid),
      capLeakage: metricRate(cutPoints, cutPoints + inWindow.earned),
      stampCompletionRate: metricRate(
        sum(stamps, ({ totals }) => totals.completed),
        sum(stamps, ({ cards }) => cards),
      ),
      referralConversionRate: metricRate(count(facts, "isReferralGood"), count(facts, "isReferred")),
    },
    costPerPoint: given.perPointRedeemed(inWindow.redeemed),
    liabilityPerMember: given.perMember(open.length),
    daysToFirstRedemption: firstRedemptionDays(facts),
    tierMix: tierMix(open, tiers),
    tierMoves: tierMoves(open, tiers),
  };
}

type Flag = { [Field in keyof MemberFacts]: MemberFacts[Field] extends boolean ? Field : never }[keyof MemberFacts];

function count(members: readonly MemberFacts[], flag: Flag): number {
  return members.filter((member) => member[flag]).length;
}

function sum<Item>(items: readonly Item[], amount: (item: Item) => number): number {
  return items.reduce((total, item) => total + amount(item), 0);
}

/** Members who redeemed for the first time, among those who had never before. */
function firstRedemptions(open: readonly MemberFacts[]): ReturnType<typeof metricRate> {
  const had = open.filter(({ hadRedeemed }) => !hadRedeemed);
  return metricRate(count(had, "hasRedeemed"), had.length);
}

function firstRedemptionDays(members: readonly MemberFacts[]): ProgramMetrics["daysToFirstRedemption"] {
  const days = members.flatMap(({ daysToRedeem }) => (daysToRedeem === null ? [] : [daysToRedeem]));
  if (days.length === 0) return { members: 0, mean: null, median: null };
  const median = quantiles(Float64Array.from(days), [0.5])[0]!;
  return { members: days.length, mean: sum(days, (one) => one) / days.length, median };
}
