import { checkChoice } from "../core/check.ts";
import { CustomerEncoder } from "../transactions/customerEncoder.ts";
import type { GroupedRows } from "../transactions/groupByCustomer.ts";
import { RowIssues } from "../transactions/rowIssues.ts";
import { buildHistory } from "./buildHistory.ts";
import type { MrrHistory } from "./history.ts";
import { historySettings, periodsFrom } from "./historyOptions.ts";
import type { StepWriter } from "./stepWriter.ts";
import type { Subscription, SubscriptionOptions } from "./subscription.ts";
import { SubscriptionReader } from "./subscriptionReader.ts";

/**
 * A history of monthly recurring revenue (MRR) from a list of subscriptions.
 *
 * What a customer pays at a moment is the sum of the subscriptions that run then, each normalised to a month once,
 * half-even to six decimals. A finite discount that counts makes the revenue rise where it ends. Leave out tax, trials,
 * one-off and metered charges.
 *
 * The end is the caller's choice and moves churn in time: the day of the cancellation, of the end of the term, or of
 * the last failed attempt to collect.
 *
 * @param subscriptions - Subscriptions, in any order.
 * @param options - The moment to look from, the length of a period, which discounts count, and what to do with bad rows.
 * @throws {@link MetricError} when an option is no such choice, or a subscription cannot be used: a field is missing,
 * it ends before it starts, or a discount is larger than the amount.
 * @see [stripe-mrr-2026], [profitwell-discounts-2026] in docs/references.md
 * @example
 * ```ts
 * const subscriptions: Subscription[] = [
 *   { customerId: "a", start: "2024-01-10", interval: "year", amount: 120, discount: { shareOff: 0.1 } },
 *   { customerId: "b", start: "2024-01-20", end: "2024-02-20", interval: "month", amount: "30" },
 * ];
 * const { periods } = mrrMovements(mrrFromSubscriptions(subscriptions, { asOf: "2024-02-29" }));
 * periods.map(({ label, closing }) => [label, closing.toString()]); //=> [["2024-01", "39"], ["2024-02", "9"]]
 * ```
 */
export function mrrFromSubscriptions(subscriptions: Iterable<Subscription>, options: SubscriptionOptions): MrrHistory {
  const { discounts = "all" } = options;
  const settings = historySettings(options, (issues) => {
    checkChoice(issues, "discounts", discounts, ["all", "perpetual", "none"]);
  });
  const issues = new RowIssues(settings.onInvalid);
  const reader = new SubscriptionReader(settings, discounts, issues);
  const customers = new CustomerEncoder();
  const codes: number[] = [];
  const at: number[] = [];
  const micro: number[] = [];
  const change = (code: number, instant: number, more: number): void => {
    if (more === 0 || instant >= settings.end) return;
    codes.push(code);
    at.push(instant);
    micro.push(more);
  };
  let rowsRead = 0;
  let rowsAfterAsOf = 0;
  for (const input of subscriptions as Iterable<Partial<Subscription> | null>) {
    const row = rowsRead++;
    if (!issues.isObject(row, input)) continue;
    const code = customers.read(input.customerId, row, issues);
    const span = reader.read(input, row);
    if (code < 0 || span === null) continue;
    if (span.start >= settings.end) rowsAfterAsOf++;
    change(code, span.start, span.firstMicro);
    change(code, span.fullFrom, span.fullMicro - span.firstMicro);
    change(code, span.end, span.fullFrom === Infinity ? -span.firstMicro : -span.fullMicro);
  }
  const rejected = issues.settle();
  const { rounded } = reader;
  const diagnostics = { rowsRead, rowsRejected: rejected.length, rowsAfterAsOf, amountsRounded: rounded };
  const changes = { customerIds: customers.ids, codes, at, micro };
  return buildHistory(changes, writeChanges, periodsFrom(at, settings), settings, rejected, diagnostics);
}

/** What a customer pays is the sum of all changes so far. */
function writeChanges(steps: StepWriter, { at, amountMinor }: GroupedRows, start: number, stop: number): void {
  let micro = 0;
  let row = start;
  while (row < stop) {
    const time = at[row]!;
    while (row < stop && at[row] === time) micro += amountMinor![row++]!;
    steps.write(time, micro);
  }
}
