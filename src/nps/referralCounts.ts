import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import { RowIssues } from "../transactions/rowIssues.ts";

/** One customer who came through another. */
export interface Referral {
  /** Who recommended. */
  readonly referrerId: string | number | bigint;
  /** Who came. */
  readonly customerId: string | number | bigint;
}

/**
 * How many customers each referrer brought: the map that {@link npsReferrals} and {@link brandAmbassadors} take.
 *
 * A customer brought twice by the same referrer counts once; one brought by two referrers counts for both.
 *
 * @param referrals - Who brought whom.
 * @returns Customers brought, by referrer; who brought nobody is not in it.
 * @throws {@link MetricError} when an id is missing or somebody brought themselves.
 * @example
 * ```ts
 * const referrals = ["Max", "Eva", "Max"].map((customerId) => ({ referrerId: "Zoë", customerId }));
 * [...referralCounts(referrals)]; //=> [["Zoë", 2]]
 * ```
 */
export function referralCounts(referrals: Iterable<Referral>): ReadonlyMap<string, number> {
  const issues = new RowIssues("throw");
  const referrers = new CustomerEncoder("referrerId");
  const customers = new CustomerEncoder("customerId");
  const brought: Set<number>[] = [];
  let row = 0;
  for (const input of referrals as Iterable<Referral | null>) {
    const number = row++;
    if (!issues.isObject(number, input)) continue;
    const referrer = referrers.read(input.referrerId, number, issues);
    const customer = customers.read(input.customerId, number, issues);
    if (referrer < 0 || customer < 0) continue;
    if (referrers.ids[referrer] === customers.ids[customer]) {
      issues.add("inconsistent", number, "customerId", "another customer than the referrer", input.customerId);
    }
    (brought[referrer] ??= new Set()).add(customer);
  }
  issues.settle();
  return new Map(referrers.ids.map((id, referrer) => [id, brought[referrer]!.size]));
}
