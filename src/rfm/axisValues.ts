import type { CustomerActivity } from "../transactions/customerActivity.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { RfmMeta } from "./rfmTable.ts";

/** What each axis measures, by customer. */
export interface AxisValues {
  /** Days since the last purchase. */
  readonly r: Float64Array;
  readonly f: Float64Array;
  /** Minor units for a sum, major units for a mean; NaN without amounts. */
  readonly m: Float64Array;
}

/** The values of the customers with a purchase. */
export function axisValues(
  log: TransactionLog,
  activity: CustomerActivity,
  customers: Uint32Array,
  { frequency, monetary }: Pick<RfmMeta, "frequency" | "monetary">,
): AxisValues {
  const counts = frequency === "days" ? activity.purchaseDays : activity.orders;
  const scale = 10 ** log.currencyDecimals;
  const moneyOf = (customer: number): number => {
    if (!log.amountMinor) return NaN;
    const total = activity.totalMinor[customer]!;
    return monetary === "sum" ? total : total / (activity.purchaseDays[customer]! * scale);
  };
  return {
    r: Float64Array.from(customers, (customer) => activity.asOfDay - activity.lastDay[customer]!),
    f: Float64Array.from(customers, (customer) => counts[customer]!),
    m: Float64Array.from(customers, moneyOf),
  };
}
