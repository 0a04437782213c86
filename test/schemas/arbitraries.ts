import fc, { type Arbitrary } from "fast-check";

// Values as they come over the wire, most of them right and some wrong in every way that was thought of.

/** What has the wrong type wherever text or numbers are expected. */
const oddities = fc.constantFrom<unknown>(true, [], {}, NaN, Infinity, -Infinity);

/** A number written with leading zeros: mostly in the range, sometimes just outside it. */
function digits(low: number, high: number, width: number): Arbitrary<string> {
  const number = fc.oneof(
    { weight: 30, arbitrary: fc.integer({ min: low, max: high }) },
    { weight: 1, arbitrary: fc.constantFrom(low - 1, high + 1) },
  );
  return number.map((value) => String(Math.max(0, value)).padStart(width, "0"));
}

function maybe(arbitrary: Arbitrary<string>): Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: fc.constant("") }, { weight: 3, arbitrary });
}

function joined(...parts: Arbitrary<string>[]): Arbitrary<string> {
  return fc.tuple(...parts).map((texts) => texts.join(""));
}

const mostly = (right: string, ...wrong: string[]): Arbitrary<string> =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(right) }, { weight: 1, arbitrary: fc.constantFrom(...wrong) });

const year = fc.oneof(
  { weight: 4, arbitrary: digits(1000, 9999, 4) },
  { weight: 3, arbitrary: fc.constantFrom("1000", "1900", "2000", "2023", "2024", "9999") },
  { weight: 1, arbitrary: fc.constantFrom("0999", "10000", "24", "+2024") },
);
const dayOfYear = fc.oneof(
  joined(digits(1, 12, 2), fc.constant("-"), digits(1, 31, 2)),
  fc.constantFrom("01-01", "02-28", "02-29", "02-30", "04-31", "12-30", "12-31"),
);
const fraction = fc.oneof(
  fc.constantFrom("", ".", ",5"),
  joined(mostly(".", ",", ";"), fc.stringMatching(/^\d{1,9}$/)),
);
const seconds = joined(fc.constant(":"), digits(0, 59, 2), fraction);
const offset = fc.oneof(
  mostly("Z", "z", "+02", "UTC"),
  joined(fc.constantFrom("+", "-"), digits(0, 23, 2), mostly(":", "", "."), digits(0, 59, 2)),
);
const clock = joined(
  mostly("T", " ", "t", "_"),
  digits(0, 23, 2),
  mostly(":", "."),
  digits(0, 59, 2),
  maybe(seconds),
  maybe(offset),
);

/** ISO 8601 texts, good and bad ones. */
export const isoTexts: Arbitrary<string> = joined(
  mostly("", " "),
  year,
  mostly("-", "/"),
  dayOfYear,
  maybe(clock),
  mostly("", " ", "\n"),
);

const bounds = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)];

/** Instants on the wire, good and bad ones. */
export const instants: Arbitrary<unknown> = fc.oneof(
  { weight: 10, arbitrary: isoTexts },
  { weight: 3, arbitrary: fc.double({ min: -4e13, max: 3e14, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(...bounds.flatMap((ms) => [ms - 1, ms - 0.5, ms, ms + 0.5])) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>("", "soon", "2024", "2024-03", "20240301", "March 1, 2024") },
  { weight: 1, arbitrary: oddities },
);

const decimals = joined(
  fc.constantFrom("", "", "+", "-", "--"),
  fc.stringMatching(/^\d{0,17}$/),
  maybe(joined(mostly(".", ",", ".."), fc.stringMatching(/^\d{0,10}$/))),
  maybe(joined(fc.constantFrom("e", "E", "e+", "e-", "x"), fc.stringMatching(/^\d{0,5}$/))),
);
const unsafe = ["9007199254740991", "9007199254740991.4", "9007199254740991.5", "9007199254740992", "1e16", "0e9999"];

/** Amounts on the wire, good and bad ones. */
export const amounts: Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map((cents) => cents / 100) },
  { weight: 2, arbitrary: fc.double() },
  { weight: 6, arbitrary: decimals },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>("", " ", ".", "-", " 5 ", "\u00a07\n", "0x10", "٣", "NaN", "Infinity"),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(...unsafe, ...unsafe.map(Number)) },
  { weight: 1, arbitrary: oddities },
);

const ids: Arbitrary<unknown> = fc.oneof(
  { weight: 8, arbitrary: fc.string({ minLength: 1 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown>("", 7, true, []) },
);

/** Rows on the wire, good and bad ones, without fields that are `null` or `undefined`. */
export const rows: Arbitrary<Record<string, unknown>> = fc.record(
  {
    customerId: fc.oneof({ weight: 8, arbitrary: fc.string({ minLength: 1 }) }, fc.double(), fc.constant(""), oddities),
    at: instants,
    amount: amounts,
    id: ids,
    refundOf: ids,
    note: fc.string(),
  },
  { requiredKeys: [] },
);

/** Objects with some of the fields given, each mostly one of its right values, else a wrong one. */
export function objects(
  fields: Readonly<Record<string, Arbitrary<unknown>>>,
  wrong: readonly unknown[] = [],
): Arbitrary<Record<string, unknown>> {
  const withWrong = Object.entries(fields).map(([name, right]) => [
    name,
    fc.oneof(
      { weight: 12, arbitrary: right },
      { weight: 1, arbitrary: fc.constantFrom<unknown>("other", 1.5, -2, ...wrong) },
    ),
  ]);
  return fc.record(Object.fromEntries(withWrong) as Record<string, Arbitrary<unknown>>, { requiredKeys: [] });
}
