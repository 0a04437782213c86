import { Decimal } from "decimal.js";
import fc from "fast-check";
import { describe, it } from "vitest";
import { fromMinorUnits } from "../../src/core/minorUnits.ts";
import { parseAmount, type AmountRounding } from "../../src/core/money.ts";

const Exact = Decimal.clone({ defaults: true, precision: 400, toExpPos: 300, toExpNeg: -300 });

const parse = (amount: unknown, decimals: number, rounding: AmountRounding = "error") =>
  parseAmount(amount, decimals, rounding, { minor: 0, rounded: false, problem: null });

const decimals = fc.integer({ min: 0, max: 8 });
const minorUnits = fc.maxSafeInteger();

/** Decimal text of any length around zero, halves of a minor unit among it. */
const amountText = fc
  .tuple(
    fc.constantFrom("", "-", "+"),
    fc.stringMatching(/^\d{1,12}$/),
    fc.stringMatching(/^\d{0,12}$/),
    fc.constantFrom("", "5", "50", "500001"),
    fc.constantFrom("", "e3", "E-4"),
  )
  .map(([sign, whole, fraction, tail, exponent]) => `${sign}${whole}.${fraction}${tail}${exponent}`);

describe("money", () => {
  it("comes back from its Decimal, its text and its bigint unchanged", () => {
    fc.assert(
      fc.property(minorUnits, decimals, (minor, places) => {
        const amount = fromMinorUnits(minor, places);
        const forms = [amount, amount.toString(), amount.toFixed(places), amount.toExponential()];
        if (places === 0 && parse(BigInt(minor), 0).minor !== minor) return false;
        return forms.every((form) => parse(form, places).minor === minor && parse(form, places).problem === null);
      }),
    );
  });

  it("rounds as decimal.js does, half to even, and tells exactly when it did", () => {
    fc.assert(
      fc.property(amountText, decimals, (text, places) => {
        const scaled = new Exact(text).times(new Exact(10).pow(places));
        const expected = scaled.toDecimalPlaces(0, Decimal.ROUND_HALF_EVEN);
        const { minor, rounded, problem } = parse(text, places, "halfEven");
        if (expected.abs().gt(Number.MAX_SAFE_INTEGER)) return problem === "overflow";
        return problem === null && expected.eq(minor) && rounded === !scaled.isInteger();
      }),
    );
  });

  it("reads a number as its shortest decimal form", () => {
    const number = fc.oneof(
      fc.double({ noNaN: true }),
      fc.double({ min: -1e15, max: 1e15, noNaN: true }),
      // Near the largest safe integer several amounts of cents share one double.
      fc.tuple(minorUnits, decimals).map(([minor, places]) => minor / 10 ** places),
    );
    const rounding = fc.constantFrom<AmountRounding>("error", "halfEven");
    fc.assert(
      fc.property(number, decimals, rounding, (amount, places, mode) => {
        const [read, expected] = [parse(amount, places, mode), parse(String(amount), places, mode)];
        return read.problem === expected.problem && (read.problem !== null || read.minor === expected.minor);
      }),
    );
  });
});
