import { CountedIssues } from "../core/countedIssues.ts";
import { makeIssue } from "../core/issues.ts";
import { Table } from "../core/table.ts";
import { sortOrder } from "../numeric/sortOrder.ts";
import { abcEnds } from "./abcEnds.ts";
import { checkValues } from "./checkValues.ts";
import { type ConcentrationOptions, concentrationSettings } from "./concentrationOptions.ts";
import { groupStarts } from "./groupStarts.ts";
import { idOrder } from "./idOrder.ts";

/** One customer in a ranking. */
export interface RankedCustomer {
  /** Who. */
  readonly customerId: string;
  /** Place in the ranking, 1 for the greatest value. */
  readonly rank: number;
  /** The value that was ranked. */
  readonly value: number;
  /** Share of the total that this customer and all before hold; `null` where the total is zero or less. */
  readonly cumulativeShare: number | null;
  /** Number of the group of equal size, 1 for the greatest values: the decile where there are ten. */
  readonly group: number;
  /** ABC class; `null` where the total is zero or less. */
  readonly class: "A" | "B" | "C" | null;
}

/** What a ranking was computed from. */
export interface RankingMeta {
  /** What all values add up to. */
  readonly total: number;
  /** How many values are negative. */
  readonly negativeCount: number;
  /** Number of groups of equal size. */
  readonly groups: number;
  /** Shares of the total at which classes A and B end. */
  readonly abcCutoffs: readonly [a: number, b: number];
}

/** Values of customers in columns of one length, as a table has them. */
export interface CustomerValues {
  /** Who, each once. */
  readonly customerId: readonly string[];
  /** What each is ranked by, such as revenue in whole minor units. */
  readonly value: ArrayLike<number>;
}

/**
 * Customers by descending value, each with decile and ABC class: who is behind the groups of {@link concentration}.
 *
 * Equal values are ranked by id, in code-unit order. The first groups take the remainder, and the customer at whom a
 * cut-off is reached belongs to the better class.
 *
 * @param customers - Ids and values.
 * @param options - Number of groups and cut-offs of the classes.
 * @throws {@link MetricError} when columns differ in length, a value or the total is not finite, or an option is out of
 * range.
 * @example
 * ```ts
 * const ranking = rankByValue({ customerId: ["Max", "Zoë", "Tom"], value: [15, 80, 5] });
 * ranking.row(0); //=> { customerId: "Zoë", rank: 1, value: 80, cumulativeShare: 0.8, group: 1, class: "A" }
 * ranking.columns.class; //=> ["A", "B", "C"]
 * ```
 */
export function rankByValue(
  { customerId, value }: CustomerValues,
  options: Pick<ConcentrationOptions, "groups" | "abcCutoffs"> = {},
): Table<RankedCustomer, RankingMeta> {
  const issues = new CountedIssues();
  const { groups, abcCutoffs } = concentrationSettings(issues, options);
  if (customerId.length !== value.length) {
    issues.push(makeIssue("length_mismatch", ["value"], `${customerId.length} values, one per customer`, value.length));
  }
  const { total, negativeCount } = checkValues(issues, "value", value);
  const ids = idOrder(customerId);
  const order = sortOrder(Float64Array.from(ids, (row) => 0 - value[row]!)).map((place) => ids[place]!);
  const ranked = Float64Array.from(order, (row) => value[row]!);
  const ends = total > 0 ? abcEnds(ranked.slice().reverse(), total, abcCutoffs) : null;
  const columns = {
    customerId: Array.from(order, (row) => customerId[row]!),
    rank: ranked.map((_, i) => i + 1),
    value: ranked,
    cumulativeShare: cumulativeShares(ranked, total),
    group: groupNumbers(ranked.length, groups),
    class: Array.from(ranked, (_, i) => ends && (i < ends[0] ? "A" : i < ends[1] ? "B" : "C")),
  };
  return new Table<RankedCustomer, RankingMeta>({ columns, meta: { total, negativeCount, groups, abcCutoffs } });
}

function groupNumbers(count: number, groups: number): Float64Array {
  const numbers = new Float64Array(count);
  const starts = groupStarts(count, groups);
  for (let group = 1; group <= groups; group++) numbers.fill(group, starts[group - 1], starts[group]);
  return numbers;
}

/** What each value and all before hold of the total; NaN where there is none to share. */
function cumulativeShares(ranked: Float64Array, total: number): Float64Array {
  const shares = new Float64Array(ranked.length).fill(NaN);
  let sum = 0;
  for (let i = 0; i < ranked.length && total > 0; i++) {
    sum += ranked[i]!;
    shares[i] = sum / total;
  }
  return shares;
}
