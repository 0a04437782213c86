import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import type { Account } from "../account/account.ts";
import { checkNumber } from "../../core/check.ts";
import { expireInactive, inactiveFrom } from "../engine/due/inactivity.ts";
import type { Program } from "../program/program.ts";
import { dateText, localDay } from "../time/localTime.ts";
import type { PointHistory } from "./pointHistory.ts";

/** Points whose last day lies in one stretch of days ahead. */
export interface ExpiryBucket {
  /** The first of these days, counted from that of `asOf` = 0. */
  readonly fromDay: number;
  /** The last of them; `null` for all days after the buckets. */
  readonly throughDay: number | null;
  /** The last of them as a date of the programme's zone. */
  readonly throughDate: string | null;
  /** Points in lots, held and pending ones among them. */
  readonly points: number;
  /** Members who have such points. */
  readonly members: number;
}

/** Points outstanding by when they end, if nothing happens until then. */
export interface ExpiringSoon {
  /** Always `"expiringSoon"`. */
  readonly kind: "expiringSoon";
  /** The moment they are counted from. */
  readonly asOf: string;
  /** Ahead, the soonest first; the last is of all days after. */
  readonly buckets: readonly ExpiryBucket[];
  /** Points without an end, or whose end depends on their activation. */
  readonly withoutEnd: number;
}

/**
 * Points outstanding by when they end: within so many days, in days of the programme's zone. A point that can be used on
 * its last day, and no longer on the next, ends on the former. Expiry by inactivity counts as if the member did nothing.
 *
 * @param history - From `pointHistory`.
 * @param options - The days at which buckets end, rising, such as 30, 60 and 90.
 * @throws {@link MetricError} when the days are no rising whole numbers.
 * @example
 * ```ts
 * const { buckets } = expiringSoon(pointHistory(program, [], { asOf: "2026-11-22" }), { days: [30, 60] });
 * buckets.map(({ fromDay, throughDate }) => [fromDay, throughDate]);
 * //=> [[0, "2026-12-22"], [31, "2027-01-21"], [61, null]]
 * ```
 */
export function expiringSoon(history: PointHistory, options: { readonly days: readonly number[] }): ExpiringSoon {
  const { days } = Object(options) as typeof options;
  checkDays(days);
  const { program, asOf, end, members } = history;
  const today = localDay(program.zone, end - 1);
  const buckets = [...days, Infinity].map((throughDay, i) => {
    return { fromDay: i === 0 ? 0 : days[i - 1]! + 1, throughDay, points: 0, members: 0 };
  });
  let withoutEnd = 0;
  for (const { account } of members) {
    const own = new Set<object>();
    for (const { at, points } of endingsOf(program, account)) {
      if (at === null) {
        withoutEnd += points;
        continue;
      }
      const ahead = localDay(program.zone, Date.parse(at) - 1) - today;
      const bucket = buckets.find(({ throughDay }) => ahead <= throughDay)!;
      bucket.points += points;
      if (!own.has(bucket)) bucket.members += 1;
      own.add(bucket);
    }
  }
  return {
    kind: "expiringSoon",
    asOf,
    buckets: buckets.map(({ throughDay, ...bucket }) => ({
      ...bucket,
      throughDay: throughDay === Infinity ? null : throughDay,
      throughDate: throughDay === Infinity ? null : dateText(today + throughDay),
    })),
    withoutEnd,
  };
}

/** When the points of an account end, lot by lot. */
function endingsOf(program: Program, account: Account): { readonly at: string | null; readonly points: number }[] {
  const inactiveAt = inactiveFrom(program, account);
  const inactive = new Map(
    inactiveAt === null
      ? []
      : expireInactive(program, account, inactiveAt).uses.map(({ lotId, points }) => [lotId, points] as const),
  );
  return account.lots.flatMap(({ id, remaining, expiresAt }) => {
    const isFirst = inactiveAt !== null && (expiresAt === null || inactiveAt < expiresAt);
    const points = isFirst ? (inactive.get(id) ?? 0) : 0;
    return [
      { at: inactiveAt, points },
      { at: expiresAt, points: remaining - points },
    ].filter((ending) => ending.points > 0);
  });
}

function checkDays(days: unknown): void {
  const issues: MetricIssue[] = [];
  if (!Array.isArray(days) || days.length === 0) {
    issues.push(makeIssue(days === undefined ? "required" : "wrong_type", ["days"], "a list of days", days));
  } else {
    days.forEach((day: unknown, i) => {
      const least = i === 0 ? 0 : Number(days[i - 1]) + 1;
      checkNumber(issues, ["days", i], day, { min: Number.isFinite(least) ? least : 0, max: 36_500, whole: true });
    });
  }
  throwIfAny(issues);
}
