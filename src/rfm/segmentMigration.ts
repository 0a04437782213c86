import { ratio } from "../core/ratio.ts";
import type { Table } from "../core/table.ts";
import type { RfmMeta, RfmRow } from "./rfmTable.ts";

/** How customers have moved between segments from one RFM table to a later one. */
export interface SegmentMigration {
  /** Always `"segmentMigration"`. */
  readonly kind: "segmentMigration";
  /** The moment of the first table. */
  readonly from: string;
  /** The moment of the second. */
  readonly to: string;
  /** The segments that have customers in either table, in the order of their rules; `null` for no segment. */
  readonly segments: readonly (string | null)[];
  /** `counts[i][j]` customers were in `segments[i]` and are in `segments[j]`. */
  readonly counts: readonly (readonly number[])[];
  /** Each row of `counts` over its sum, so that it adds up to one; `null` where no customer of both tables was in it. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** By segment, customers of the second table who are not in the first: those who have bought since for the first time. */
  readonly entered: readonly number[];
  /** By segment, customers of the first table who are not in the second: those whose orders were all refunded since. */
  readonly left: readonly number[];
}

/** A result of `rfm`, with money or without. */
export type AnyRfmTable = Table<RfmRow, RfmMeta> | Table<RfmRow<number>, RfmMeta>;

/**
 * Migration between segments: of the customers who were in each, the share who are in each now.
 *
 * $$ p_{ij} = \frac{n_{ij}}{\sum_j n_{ij}} $$
 *
 * $n_{ij}$ = customers in segment $i$ before and in $j$ after. Only customers of both tables move; who came or went is
 * counted beside them. Scores made by quantiles are relative, so that a customer can move because others did.
 *
 * @param before - A result of {@link rfm}.
 * @param after - A result at a later moment, with the same segments.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "b", at: "2024-05-11" },
 * ]);
 * const rules = [{ segment: "recent", r: [2, 2] }, { segment: "away", r: [1, 1] }] as const;
 * const options = { binning: "thresholds", thresholds: { r: [60], f: [1] }, segments: { name: "two", bins: 2, rules } } as const;
 * const [winter, summer] = ["2024-02-01", "2024-06-01"].map((asOf) => rfm(log, { asOf, ...options }));
 * const { segments, shares } = segmentMigration(winter!, summer!);
 * segments; //=> ["recent", "away"]
 * shares; //=> [[0.5, 0.5], [null, null]]
 * ```
 */
export function segmentMigration(before: AnyRfmTable, after: AnyRfmTable): SegmentMigration {
  const segments = segmentsOf(before, after);
  const indexOf = new Map(segments.map((segment, i) => [segment, i]));
  const wasIn = new Map(before.columns.customerId.map((id, row) => [id, indexOf.get(before.columns.segment[row]!)!]));
  const counts = segments.map(() => segments.map(() => 0));
  const entered = segments.map(() => 0);
  const left = segments.map(() => 0);
  after.columns.customerId.forEach((id, row) => {
    const to = indexOf.get(after.columns.segment[row]!)!;
    const from = wasIn.get(id);
    if (from === undefined) entered[to]!++;
    else counts[from]![to]!++;
    wasIn.delete(id);
  });
  for (const from of wasIn.values()) left[from]!++;
  const shares = counts.map((row) => {
    const total = row.reduce((sum, count) => sum + count, 0);
    return row.map((count) => ratio(count, total));
  });
  const [from, to] = [before.meta.asOf, after.meta.asOf];
  return { kind: "segmentMigration", from, to, segments, counts, shares, entered, left };
}

/** The segments that occur, in the order of the rules of either table, none last. */
function segmentsOf(...tables: readonly AnyRfmTable[]): (string | null)[] {
  const occurring = new Set(tables.flatMap(({ columns }) => Array.from(new Set(columns.segment))));
  const names = tables.flatMap(({ meta }) => (meta.segments?.rules ?? []).map(({ segment }) => segment));
  return Array.from(new Set([...names, null])).filter((name) => occurring.has(name));
}
