import type { ReportArgs } from "./args.ts";
import { describeBadRows } from "./badRows.ts";
import { countOf, integer, money, percent } from "./format.ts";
import type { Figures } from "./measure.ts";
import type { ReadOrders } from "./readOrders.ts";

/** What a reader must know about the figures: what was assumed, added up or left out. */
export function notesOf(args: ReportArgs, read: ReadOrders, figures: Figures): string[] {
  const { asOf, refundedOrders, rowsAfterAsOf, customersWithoutPurchase } = figures;
  const { linkedRefunds, unlinkedRefunds, zeroPricedOrders } = read.log.diagnostics;
  const { addedRows, repeatedRows, skipped } = read;
  const when = (count: number, note: string): string[] => (count > 0 ? [note] : []);
  const are = (count: number, one: string, many?: string): string =>
    `${countOf(count, one, many)} ${count === 1 ? "is" : "are"}`;
  return [
    ...(args.asOf === undefined ? [`As of ${asOf}, the date of the last row (--as-of takes another).`] : []),
    "Retention: share of customers with a purchase in just that calendar month after the month of their first, " +
      "over all cohorts for which the month is over.",
    ...when(addedRows, `${are(addedRows, "further order line")} added to the first of the same order.`),
    ...when(
      repeatedRows,
      `${are(repeatedRows, "row")} equal to an earlier row in every cell, order number included, and added up all the same.`,
    ),
    ...when(
      linkedRefunds,
      `${countOf(linkedRefunds, "refund names its order", "refunds name their orders")}, and what was returned by ` +
        `${asOf} is taken off; ${are(refundedOrders, "order")} thereby undone and not counted.`,
    ),
    ...when(
      unlinkedRefunds,
      `${are(unlinkedRefunds, "negative amount")} taken off revenue on their own date: they name no order.`,
    ),
    ...when(zeroPricedOrders, `${are(zeroPricedOrders, "order")} free of charge, and counted as orders.`),
    ...when(
      customersWithoutPurchase,
      `${are(customersWithoutPurchase, "customer")} left out: no order of theirs stands as of ${asOf}.`,
    ),
    ...when(rowsAfterAsOf, `${are(rowsAfterAsOf, "order")} left out, later than ${asOf}.`),
    ...when(skipped.length, `Skipped. ${describeBadRows(skipped, read.rowsRead)}`),
    ...figures.warnings.map((warning) => `RFM: ${warning}.`),
    ...(args.clv ? [clvNote(figures, read.currency)] : []),
  ];
}

function clvNote({ asOf, clv, currencyDecimals }: Figures, currency: string | undefined): string {
  if (!clv) return "No simple CLV: the file has no customers from more than a year ago, so none to be retained.";
  const margin = money(clv.margin, currencyDecimals) + (currency === undefined ? "" : ` ${currency}`);
  return (
    `Simple CLV is what a customer who has just bought brings, by the formula m(1+d)/(1+d−r), with ` +
    `margin m = ${margin} a year (${percent(clv.marginShare)} of the revenue per customer who bought in the year to ` +
    `${asOf}), discount d = ${percent(clv.discountRatePerYear)} a year and retention r = ` +
    `${percent(clv.retentionRate)} a year (of ${integer(clv.startCount)} who bought in the year to ` +
    `${clv.yearBefore}, ${integer(clv.stayedCount)} bought again in the next). There is no contract behind r: ` +
    `it assumes that whoever skips a year is gone.`
  );
}
