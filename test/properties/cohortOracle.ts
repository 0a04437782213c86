import type { CohortOptions } from "../../src/retention/cohortOptions.ts";
import { groupBy, localDate, type Order } from "./logs.ts";

type Unit = "day" | "week" | "month";

/** What the oracle is asked: options of `cohortRetention`, all spelled out. */
export interface CohortQuestion {
  readonly orders: readonly Order[];
  readonly timeZone: string;
  readonly asOf: number;
  readonly period: Unit;
  readonly clock: "calendar" | "elapsed";
  /** On the elapsed clock: takes instants back to the local hour. */
  readonly isTruncated: boolean;
  readonly entry: "firstEver" | "firstInWindow" | "recurring";
  readonly from: number;
  readonly criterion: NonNullable<CohortOptions["criterion"]>;
  readonly brackets: readonly (readonly [number, number])[];
  readonly horizon: number | null;
  readonly minimumReturns: number;
  /** Orders of an even amount enter and of an odd one return; every order does both where false. */
  readonly isOtherEvent: boolean;
}

/** One customer's returns after one entry, by periods since. */
interface Following {
  readonly customerId: string;
  readonly cohort: number;
  readonly at: number;
  readonly orders: ReadonlyMap<number, readonly Order[]>;
}

const msPer = { day: 86_400_000, week: 7 * 86_400_000, month: 30 * 86_400_000 };

/** Number of the local period, by the platform's own calendar. */
export function periodOf(at: number, unit: Unit, timeZone: string): number {
  const [year, month, day] = localDate(at, timeZone).split("-").map(Number) as [number, number, number];
  if (unit === "month") return year * 12 + month - 1;
  const days = Date.UTC(year, month - 1, day) / msPer.day;
  return unit === "day" ? days : Math.floor((days + 3) / 7); // day 0 was a Thursday
}

/** Every entry with what followed it, straight from the definition. */
export function followings(question: CohortQuestion): Following[] {
  const { timeZone, period, clock, entry, isOtherEvent } = question;
  const seen = question.orders.filter(({ at }) => at <= question.asOf).sort((a, b) => a.at - b.at);
  return Array.from(groupBy(seen, ({ customerId }) => customerId)).flatMap(([customerId, mine]) => {
    const entering = mine.filter(({ at, minor }) => {
      return (!isOtherEvent || minor % 2 === 0) && (entry !== "firstInWindow" || at >= question.from);
    });
    const firsts = Array.from(groupBy(entering, ({ at }) => periodOf(at, period, timeZone)).entries());
    return (entry === "recurring" ? firsts : firsts.slice(0, 1)).map(([cohort, [first]]) => {
      const returns = mine.filter(({ at, minor }) => at >= first!.at && (!isOtherEvent || minor % 2 === 1));
      const since = (at: number): number =>
        clock === "elapsed"
          ? Math.floor((stampOf(at, question) - stampOf(first!.at, question)) / msPer[period])
          : periodOf(at, period, timeZone) - cohort;
      return { customerId, cohort, at: first!.at, orders: groupBy(returns, ({ at }) => since(at)) };
    });
  });
}

/** The periods since entry that column k looks at; `last` ends what may ever matter. */
export function periodsOf(question: CohortQuestion, k: number, last: number): number[] {
  const { criterion, horizon, brackets } = question;
  const [from, to] = {
    on: [k, k + 1],
    onOrAfter: [k, (horizon ?? last) + 1],
    onOrBefore: [0, k + 1],
    streak: [0, k + 1],
    bracket: brackets[k] ?? [0, 0],
  }[criterion] as [number, number];
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}

/** Whether a customer counts in column k. */
export function countsIn(question: CohortQuestion, { orders }: Following, k: number, last: number): boolean {
  const isReturn = (offset: number): boolean =>
    (orders.get(offset)?.length ?? 0) >= question.minimumReturns || (!question.isOtherEvent && offset === 0);
  const offsets = periodsOf(question, k, last);
  return question.criterion === "streak" ? offsets.every(isReturn) : offsets.some(isReturn);
}

/** Whether column k of a cohort is final for each of its entries. */
export function isFinal(question: CohortQuestion, cohort: number, entries: readonly Following[], k: number): boolean {
  const { criterion, brackets, horizon, clock, period, asOf, timeZone } = question;
  const needed = criterion === "bracket" ? brackets[k]![1] - 1 : (horizon ?? k);
  if (clock === "calendar") return cohort + needed < periodOf(asOf + 1, period, timeZone);
  return entries.every(({ at }) => stampOf(at, question) + (needed + 1) * msPer[period] <= asOf + 1);
}

/** An instant as the elapsed clock takes it. */
function stampOf(at: number, { isTruncated, timeZone }: CohortQuestion): number {
  if (!isTruncated) return at;
  const minutes = Number(new Intl.DateTimeFormat("en", { timeZone, minute: "numeric" }).format(at));
  return at - minutes * 60_000 - (at % 60_000);
}
