import { tz } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { differenceInBusinessDays } from "date-fns/differenceInBusinessDays";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deliveryPerformance } from "../../src/retention/deliveryPerformance.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, localDate, orders, rowOf, zones } from "./logs.ts";

const asOf = "2024-12-31";
const inUtc = { in: tz("UTC") };
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays(Date.UTC(2023, 0, 1), days, inUtc).getTime());
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

describe("business days of deliveries", () => {
  const daysOf = (promised: number, delivered: number, holidays: readonly string[] = []): number => {
    const rows = [{ customerId: 1, promised, delivered }];
    return deliveryPerformance(transactionLog([]), rows, { asOf, holidays }).byDays[0]!.days;
  };

  it("of late deliveries are those of date-fns, which knows Saturdays and Sundays", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        const [promised, delivered] = [Math.min(a, b), Math.max(a, b)];
        expect(daysOf(promised, delivered)).toBe(differenceInBusinessDays(delivered, promised, inUtc));
      }),
    );
  });

  it("turn their sign when promise and delivery are exchanged, and add up over a stop in between", () => {
    fc.assert(
      fc.property(day, day, day, fc.array(day.map(dateOf), { maxLength: 30 }), (a, b, c, holidays) => {
        expect(daysOf(a, b, holidays) + daysOf(b, a, holidays)).toBe(0);
        expect(daysOf(a, b, holidays) + daysOf(b, c, holidays)).toBe(daysOf(a, c, holidays));
      }),
    );
  });

  it("are counted day by day without weekends and holidays", () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 60 }),
        fc.array(day.map(dateOf), { maxLength: 100 }),
        (from, span, holidays) => {
          const between = Array.from({ length: span }, (_, i) => new Date(from + i * 86_400_000));
          const isBusiness = (date: Date) =>
            ![0, 6].includes(date.getUTCDay()) && !holidays.includes(dateOf(date.getTime()));
          expect(daysOf(from, from + span * 86_400_000, holidays)).toBe(between.filter(isBusiness).length);
        },
      ),
    );
  });
});

describe("deliveryPerformance", () => {
  const delivery = fc.record({
    customerId: fc.constantFrom("a", "b", "c", "nobody"),
    promised: instant,
    delivered: fc.option(instant),
  });
  const deliveries = fc.array(delivery, { maxLength: 25 });

  it("sorts every delivery into one class, and every promise into delivered or pending", () => {
    fc.assert(
      fc.property(deliveries, instant, fc.constantFrom(...zones), (rows, moment, timeZone) => {
        const log = transactionLog([], { timeZone });
        const result = deliveryPerformance(log, rows, { asOf: moment, days: "calendar" });
        const { early, onTime, late, byDays, pending } = result;
        expect(early.count + onTime.count + late.count).toBe(result.deliveries);
        expect(byDays.reduce((sum, each) => sum + each.deliveries, 0)).toBe(result.deliveries);
        expect(result.deliveries + pending.count).toBe(rows.length);
        const seen = rows.filter((row) => row.delivered !== null && row.delivered <= moment);
        const isEarly = (row: (typeof rows)[number]) =>
          localDate(row.delivered!, timeZone) < localDate(row.promised, timeZone);
        expect(early.count).toBe(seen.filter(isEarly).length);
      }),
    );
  });

  it("finds the repeat purchases that a search through the rows finds", () => {
    const within = fc.integer({ min: 1, max: 90 });
    fc.assert(
      fc.property(orders, deliveries, within, fc.constantFrom(...zones), (made, rows, withinDays, timeZone) => {
        const log = transactionLog(made.map(rowOf), { timeZone });
        const options = { asOf: "2024-06-30", repeatWithinDays: withinDays, repeatOf: "everyDelivery" } as const;
        const repeat = deliveryPerformance(log, rows, options).repeat!;
        const localDays = (at: number) => Date.parse(localDate(at, timeZone)) / 86_400_000;
        const lastDay = Date.parse("2024-06-30") / 86_400_000;
        const followed = rows.filter(({ customerId, delivered }) => {
          const isKnown = made.some((order) => order.customerId === customerId);
          return isKnown && delivered !== null && localDays(delivered) + withinDays <= lastDay;
        });
        const bought = followed.filter(({ customerId, delivered }) =>
          made.some((order) => {
            const later = localDays(order.at) - localDays(delivered!);
            return order.customerId === customerId && later > 0 && later <= withinDays;
          }),
        );
        const rates = [repeat.early, repeat.onTime, repeat.late];
        expect(rates.reduce((sum, { denominator }) => sum + denominator, 0)).toBe(followed.length);
        expect(rates.reduce((sum, { numerator }) => sum + numerator, 0)).toBe(bought.length);
      }),
    );
  });
});
