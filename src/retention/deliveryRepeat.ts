import type { CalendarPeriods } from "../core/calendar.ts";
import { ratio } from "../core/ratio.ts";
import type { TransactionLog } from "../transactions/log.ts";
import type { LogAsOf } from "../transactions/logAsOf.ts";
import type { DeliveryRepeat } from "./deliveryResult.ts";
import type { DeliverySettings } from "./deliverySettings.ts";

/** A delivery that was made: by whom it is, on which day, and how many days after the promise. */
export interface MadeDelivery {
  readonly customer: number;
  /** Number of the local day among the periods. */
  readonly day: number;
  /** Days from promise to delivery, negative where early. */
  readonly deviation: number;
}

/** Who bought again within the days after a delivery, by how the delivery kept its promise. */
export function deliveryRepeat(
  log: TransactionLog,
  seen: LogAsOf,
  periods: CalendarPeriods,
  made: readonly MadeDelivery[],
  { repeatOf, repeatWithinDays }: DeliverySettings,
): DeliveryRepeat | null {
  if (repeatWithinDays === null) return null;
  const known = made.filter(({ customer }) => customer < log.customerIds.length);
  const followed = repeatOf === "firstDelivery" ? firstOfEach(known) : known;
  const tallies = [-1, 0, 1].map(() => ({ numerator: 0, denominator: 0 }));
  let notOver = 0;
  for (const { customer, day, deviation } of followed) {
    const end = periods.starts[day + 1 + repeatWithinDays];
    if (end === undefined || end > seen.end) {
      notOver++;
      continue;
    }
    const tally = tallies[Math.sign(deviation) + 1]!;
    tally.denominator++;
    if (buysBetween(log, seen, customer, periods.starts[day + 1]!, end)) tally.numerator++;
  }
  const [early, onTime, late] = tallies.map(({ numerator, denominator }) => {
    return { rate: ratio(numerator, denominator), numerator, denominator };
  });
  return {
    withinDays: repeatWithinDays,
    of: repeatOf,
    early: early!,
    onTime: onTime!,
    late: late!,
    notOver,
    unknownCustomers: made.length - known.length,
  };
}

/** The first delivery of each customer; of several on one day the latest behind its promise. */
function firstOfEach(made: readonly MadeDelivery[]): MadeDelivery[] {
  const first = new Map<number, MadeDelivery>();
  for (const delivery of made) {
    const known = first.get(delivery.customer);
    const isBefore =
      !known || delivery.day < known.day || (delivery.day === known.day && delivery.deviation > known.deviation);
    if (isBefore) first.set(delivery.customer, delivery);
  }
  return Array.from(first.values());
}

function buysBetween(
  log: TransactionLog,
  { isPurchase }: LogAsOf,
  customer: number,
  from: number,
  to: number,
): boolean {
  for (let row = log.customerStart[customer]!; row < log.customerStart[customer + 1]!; row++) {
    if (log.at[row]! >= from && log.at[row]! < to && (!isPurchase || isPurchase[row] === 1)) return true;
  }
  return false;
}
