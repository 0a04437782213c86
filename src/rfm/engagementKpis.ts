import { count, type NumberRange } from "../core/check.ts";
import { ratio } from "../core/ratio.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import { RowIssues } from "../transactions/rowIssues.ts";

/** What a customer did beside buying, in some time. A field but the first two stands on all rows or on none. */
export interface EngagementRow {
  /** Who; several rows of one customer are added up. */
  readonly customerId: string | number | bigint;
  /** Visits of the site, the app or the shop. */
  readonly visits: number;
  /** Visits with an interaction: a click, a search, a talk. */
  readonly interactedVisits?: number;
  /** Seconds spent in all visits. */
  readonly dwellSeconds?: number;
  /** Newsletters delivered. */
  readonly newslettersDelivered?: number;
  /** Of these, opened. */
  readonly newslettersOpened?: number;
  /** Of these, clicked; a click counts without an opening that was seen. */
  readonly newslettersClicked?: number;
}

/** A ratio and what it was computed from; `null` throughout where its fields were not given. */
export interface EngagementRatio {
  /** Numerator over denominator; `null` where the denominator is zero. */
  readonly value: number | null;
  /** What is counted. */
  readonly numerator: number | null;
  /** What it is counted among. */
  readonly denominator: number | null;
}

/** Key figures of engagement. */
export interface EngagementKpis {
  /** Always `"engagementKpis"`. */
  readonly kind: "engagementKpis";
  /** Customers. */
  readonly customers: number;
  /** Visits per customer. */
  readonly visitsPerCustomer: EngagementRatio;
  /** Share of the customers with a visit at least. */
  readonly visitorShare: EngagementRatio;
  /** Share of the visits with an interaction. */
  readonly interactionRate: EngagementRatio;
  /** Dwell time: seconds per visit. */
  readonly dwellSecondsPerVisit: EngagementRatio;
  /** Share of the delivered newsletters that were opened. */
  readonly newsletterOpenRate: EngagementRatio;
  /** Share of the delivered newsletters that were clicked. */
  readonly newsletterClickRate: EngagementRatio;
}

const fields = [
  "visits",
  "interactedVisits",
  "dwellSeconds",
  "newslettersDelivered",
  "newslettersOpened",
  "newslettersClicked",
] as const;
type Field = (typeof fields)[number];

/** Fields that count a part of another. */
const wholeOf: Partial<Record<Field, Field>> = {
  interactedVisits: "visits",
  newslettersOpened: "newslettersDelivered",
  newslettersClicked: "newslettersDelivered",
};

/**
 * Key figures of engagement: visits, interaction rate, dwell time, and what became of newsletters. Each is a ratio of
 * totals, so that a customer with many visits counts for many; numerators and denominators can be added up over periods.
 *
 * @param rows - What customers did, one row each or several.
 * @throws {@link MetricError} when a row cannot be used, or a part is more than its whole.
 * @example
 * ```ts
 * const kpis = engagementKpis([
 *   { customerId: "Zoë", visits: 8, interactedVisits: 6, dwellSeconds: 960 },
 *   { customerId: "Max", visits: 2, interactedVisits: 0, dwellSeconds: 40 },
 * ]);
 * kpis.interactionRate; //=> { value: 0.6, numerator: 6, denominator: 10 }
 * kpis.dwellSecondsPerVisit.value; //=> 100
 * kpis.newsletterOpenRate.value; //=> null
 * ```
 */
export function engagementKpis(rows: Iterable<EngagementRow>): EngagementKpis {
  const issues = new RowIssues("throw");
  const customers = new CustomerEncoder();
  const visitors = new Set<number>();
  const totals = new Map<Field, number>();
  let given: readonly Field[] | null = null;
  let row = -1;
  for (const input of rows as Iterable<EngagementRow | null>) {
    row++;
    if (!issues.isObject(row, input)) continue;
    const code = customers.read(input.customerId, row, issues);
    given ??= fields.filter((field) => field === "visits" || input[field] !== undefined);
    for (const field of fields) {
      if (!checkField(issues, row, input, field, given.includes(field))) continue;
      totals.set(field, (totals.get(field) ?? 0) + input[field]!);
    }
    if (input.visits > 0) visitors.add(code);
  }
  issues.settle();
  const of = (field: Field): number | null => (given && !given.includes(field) ? null : (totals.get(field) ?? 0));
  const people = customers.ids.length;
  return {
    kind: "engagementKpis",
    customers: people,
    visitsPerCustomer: over(of("visits"), people),
    visitorShare: over(visitors.size, people),
    interactionRate: over(of("interactedVisits"), of("visits")),
    dwellSecondsPerVisit: over(of("dwellSeconds"), of("visits")),
    newsletterOpenRate: over(of("newslettersOpened"), of("newslettersDelivered")),
    newsletterClickRate: over(of("newslettersClicked"), of("newslettersDelivered")),
  };
}

function over(numerator: number | null, denominator: number | null): EngagementRatio {
  if (numerator === null || denominator === null) return { value: null, numerator: null, denominator: null };
  return { value: ratio(numerator, denominator), numerator, denominator };
}

/** Notes what is wrong with a field; tells whether it is there and can be counted. */
function checkField(issues: RowIssues, row: number, input: EngagementRow, field: Field, isGiven: boolean): boolean {
  const value: unknown = input[field];
  if (!isGiven && value === undefined) return false;
  if (!isGiven) {
    issues.add("inconsistent", row, field, "a field of all rows or of none", value);
    return false;
  }
  const { min, max, whole }: NumberRange = field === "dwellSeconds" ? { min: 0, max: count.max } : count;
  const isGood = typeof value === "number" && value >= min && value <= max && (!whole || Number.isInteger(value));
  if (!isGood) {
    issues.addMissingOr("out_of_range", row, field, `a ${whole ? "whole " : ""}number from ${min} to ${max}`, value);
    return false;
  }
  const container = wholeOf[field];
  const most = container ? (input[container] ?? 0) : max;
  if (value > most) issues.add("inconsistent", row, field, `at most ${container!}, ${most}`, value);
  return true;
}
