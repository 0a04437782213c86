import { makeIssue } from "../core/issues.ts";
import { CountedIssues } from "../core/countedIssues.ts";
import type { TransactionLog } from "../transactions/log.ts";
import { buildCohortTable } from "./buildCohortTable.ts";
import type { CohortDefinition } from "./cohortDefinition.ts";
import type { CohortEvents, CohortMeasure, CohortOptions } from "./cohortOptions.ts";
import type { CohortTable, CohortTables } from "./cohortTable.ts";
import { countCohorts } from "./countCohorts.ts";
import { prepareCohorts } from "./prepareCohorts.ts";

/** The cohort table of one group of customers. */
export interface CohortGroup<Group = CohortTable> {
  /** Name of the group. */
  readonly group: string;
  /** Its table; the cohorts are the same in every group. */
  readonly table: Group;
}

/** Cohort tables by group. */
export interface CohortGroups<Group = CohortTable> extends CohortDefinition {
  /** Always `"cohortGroups"`. */
  readonly kind: "cohortGroups";
  /** The groups, by name. */
  readonly groups: readonly CohortGroup<Group>[];
}

/**
 * Retention by cohort, for each group of customers by an attribute of yours, such as the channel that won them.
 *
 * The groups have the same cohorts, from the first that anybody entered, so that their counts, orders and money add up
 * to the table of {@link cohortRetention} cell by cell. On the elapsed clock a cell can be final in one group and
 * not yet in another.
 *
 * @param log - Transactions.
 * @param groupOf - The group of a customer, by id.
 * @param options - As for `cohortRetention`.
 * @returns A table per group, sorted by name in code-unit order.
 * @throws {@link MetricError} as `cohortRetention` does, and for each customer whose group is no text.
 * @example
 * ```ts
 * const log = transactionLog([
 *   { customerId: "a", at: "2024-01-05" },
 *   { customerId: "b", at: "2024-01-20" },
 *   { customerId: "a", at: "2024-02-11" },
 * ]);
 * const channels = new Map([["a", "search"], ["b", "flyer"]]);
 * const options = { asOf: "2024-02-29", period: "month" } as const;
 * const { groups } = cohortRetentionByGroup(log, (id) => channels.get(id) ?? "unknown", options);
 * groups.map(({ group, table }) => [group, table.overall.pooled[1]]); //=> [["flyer", 0], ["search", 1]]
 * ```
 */
export function cohortRetentionByGroup<Measure extends CohortMeasure = "customers">(
  log: TransactionLog,
  groupOf: (customerId: string) => string,
  options: CohortOptions & CohortEvents & { readonly measure?: Measure },
): CohortGroups<CohortTables[Measure]> {
  const { counting, definition } = prepareCohorts(log, options);
  const counted = groupCustomers(log.customerIds, groupOf).map(({ group, customers }) => ({
    group,
    customers,
    counts: countCohorts(counting, customers),
  }));
  const first = counting.periods.labels.findIndex((_, i) => counted.some(({ counts }) => counts.sizes[i]! > 0));
  const firstCohort = first < 0 ? counting.periods.count : first;
  return {
    kind: "cohortGroups",
    ...definition,
    groups: counted.map(({ group, customers, counts }) => ({
      group,
      table: buildCohortTable(counting, definition, counts, customers, firstCohort) as CohortTables[Measure],
    })),
  };
}

function groupCustomers(
  customerIds: readonly string[],
  groupOf: (customerId: string) => string,
): { group: string; customers: Uint32Array }[] {
  const members = new Map<string, number[]>();
  const issues = new CountedIssues();
  customerIds.forEach((id, customer) => {
    const group: unknown = groupOf(id);
    if (typeof group !== "string") {
      issues.push(makeIssue("wrong_type", ["groupOf"], `the group of customer ${id} as a text`, group));
      return;
    }
    const known = members.get(group);
    if (known) known.push(customer);
    else members.set(group, [customer]);
  });
  issues.throwIfAny();
  const names = [...members.keys()].sort((a, b) => (a < b ? -1 : 1));
  return names.map((group) => ({ group, customers: Uint32Array.from(members.get(group)!) }));
}
