import fc from "fast-check";
import type { TransactionRow } from "../../src/transactions/log.ts";

/** An order as the generators make it: its amount stands in minor units. */
export interface Order {
  readonly customerId: string;
  readonly at: number;
  readonly minor: number;
}

export const zones = [
  "UTC",
  "Asia/Kolkata",
  "America/St_Johns",
  "Pacific/Apia",
  "Europe/Berlin",
  "Australia/Lord_Howe",
];

const from = Date.UTC(2023, 9, 1);
const through = Date.UTC(2024, 5, 30);

/** A moment in nine months that hold two changes of the clock in most zones. */
export const instant = fc.integer({ min: from, max: through });

const order: fc.Arbitrary<Order> = fc.record({
  customerId: fc.constantFrom("a", "b", "c", "d", "ü"),
  at: instant,
  minor: fc.integer({ min: 0, max: 100_000 }),
});

/** A few dozen orders of five customers. */
export const orders = fc.array(order, { maxLength: 40 });

/** Orders with names, and refunds of some of them, in any order. */
export const rowsWithRefunds: fc.Arbitrary<TransactionRow[]> = orders.chain((made) => {
  const refund = fc.record({
    order: fc.nat(Math.max(0, made.length - 1)),
    after: fc.integer({ min: 0, max: 60 * 86_400_000 }),
    share: fc.constantFrom(0, 0.25, 0.5, 1, 1.5),
  });
  return fc.array(refund, { maxLength: made.length === 0 ? 0 : 8 }).chain((refunds) =>
    fc.shuffledSubarray(
      [
        ...made.map((each, i) => ({ ...rowOf(each), id: `order ${i}` })),
        ...refunds.map(({ order: i, after, share }) => ({
          customerId: made[i]!.customerId,
          at: made[i]!.at + after,
          amount: majorText(-Math.round(made[i]!.minor * share)),
          refundOf: `order ${i}`,
        })),
      ],
      { minLength: made.length + refunds.length },
    ),
  );
});

/** The order as a row, its amount exact as text. */
export function rowOf({ customerId, at, minor }: Order): TransactionRow {
  return { customerId, at, amount: majorText(minor) };
}

function majorText(minor: number): string {
  const digits = String(Math.abs(minor)).padStart(3, "0");
  return `${minor < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The local date of an instant, by the platform's own calendar. */
export function localDate(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(at);
}

/** Values grouped by a key, in order of first sight. */
export function groupBy<Value, Key>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value]);
  return groups;
}
