import { type ColumnsOf, Table } from "../core/table.ts";
import type { EngagementMeta, EngagementScore } from "./engagementTable.ts";
import type { RfmMeta, RfmRow } from "./rfmTable.ts";

/** One customer's engagement beside the RFM scores; `null` where nothing was measured. */
export interface JoinedEngagement {
  /** The composite, from 0 to 1. */
  readonly engagement: number | null;
  /** Its score, the highest best. */
  readonly e: number | null;
}

/** What the engagement in an RFM(E) table was computed from. */
export interface RfmeMeta extends RfmMeta {
  /** How engagement was scored. */
  readonly engagement: EngagementMeta;
  /** Customers of the RFM table of whom nothing was measured. */
  readonly customersWithoutEngagement: number;
  /** Customers with a measure who are not in the RFM table. */
  readonly customersWithoutRfm: number;
}

/**
 * RFM(E): an RFM table with each customer's engagement and its score beside the others.
 *
 * Engagement is scored among all who were measured, those without a purchase included. Segments stay as they were.
 *
 * @param table - A result of {@link rfm}.
 * @param engagement - A result of {@link engagementScores}.
 * @returns The rows of the RFM table, with `engagement` and `e`.
 * @example
 * ```ts
 * const log = transactionLog([{ customerId: "a", at: "2024-01-05" }, { customerId: "b", at: "2024-01-20" }]);
 * const visits = { customerId: ["a", "c"], metrics: { visits: [5, 1] } };
 * const scores = engagementScores(visits, { weights: { visits: 1 }, scaling: "rank", bins: 2 });
 * const table = withEngagement(rfm(log, { asOf: "2024-01-31" }), scores);
 * table.row(0).e; //=> 2
 * table.row(1).e; //=> null
 * table.meta.customersWithoutRfm; //=> 1
 * ```
 */
export function withEngagement<Row extends RfmRow | RfmRow<number>>(
  table: Table<Row, RfmMeta>,
  engagement: Table<EngagementScore, EngagementMeta>,
): Table<Row & JoinedEngagement, RfmeMeta> {
  const ids = (table.columns as unknown as ColumnsOf<Pick<RfmRow, "customerId">>).customerId;
  const rowOf = new Map(engagement.columns.customerId.map((id, row) => [id, row]));
  const joined = (column: Float64Array): Float64Array =>
    Float64Array.from(ids, (id) => column[rowOf.get(id) ?? -1] ?? NaN);
  const columns = {
    ...table.columns,
    engagement: joined(engagement.columns.engagement),
    e: joined(engagement.columns.e),
  };
  const withMeasure = ids.filter((id) => rowOf.has(id)).length;
  const meta: RfmeMeta = {
    ...table.meta,
    engagement: engagement.meta,
    customersWithoutEngagement: ids.length - withMeasure,
    customersWithoutRfm: engagement.length - withMeasure,
  };
  const currency = table.currencyDecimals === null ? {} : { currencyDecimals: table.currencyDecimals };
  return new Table<Row & JoinedEngagement, RfmeMeta>({
    columns: columns as unknown as ColumnsOf<Row & JoinedEngagement>,
    meta,
    ...currency,
  });
}
