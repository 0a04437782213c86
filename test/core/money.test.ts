import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { type AmountRounding, moneyText, parseAmount, type ParsedAmount } from "../../src/core/money.ts";

function parse(amount: unknown, decimals = 2, rounding: AmountRounding = "error"): ParsedAmount {
  return parseAmount(amount, decimals, rounding, { minor: 0, rounded: false, problem: null });
}

describe("parseAmount", () => {
  it.each([
    [19.99, 1999],
    [0.1, 10],
    [-0.05, -5],
    [0, 0],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER],
    [90071992547409.91, 9007199254740990], // the same double as 90071992547409.9, which is shorter
    ["19.99", 1999],
    [" +19.9 ", 1990],
    ["-.5", -50],
    ["5.", 500],
    ["1.5e3", 150000],
    ["1500E-2", 1500],
    ["0e9999", 0],
    ["0.00", 0],
    ["000000000000000000001", 100],
    [12n, 1200],
    [-12n, -1200],
    [new Decimal("19.99"), 1999],
    [new (Decimal.clone({ precision: 5 }))("1e-2"), 1],
  ])("reads %s as %i cents", (amount, minor) => {
    expect(parse(amount)).toEqual({ minor, rounded: false, problem: null });
  });

  it("gives zero no sign", () => {
    expect(Object.is(parse(-0).minor, 0)).toBe(true);
    expect(Object.is(parse("-0").minor, 0)).toBe(true);
    expect(Object.is(parse("-0.001", 2, "halfEven").minor, 0)).toBe(true);
  });

  it.each([
    [1999, 0, 1999],
    ["1.999", 3, 1999],
    [0.00000001, 8, 1],
  ])("reads %s with %i decimals as %i minor units", (amount, decimals, minor) => {
    expect(parse(amount, decimals).minor).toBe(minor);
  });

  it.each(["", " ", ".", "-", "1,5", "1 000", "€5", "1e", "0x10", "NaN", NaN, Infinity, null, undefined, true, {}, []])(
    "finds no amount in %o",
    (amount) => {
      expect(parse(amount).problem).toBe("invalid_amount");
    },
  );

  it("finds no amount in a Decimal that is none", () => {
    expect(parse(new Decimal(NaN)).problem).toBe("invalid_amount");
  });

  it.each([0.1 + 0.2, "1.005", 1e-7, new Decimal("0.001")])("refuses to round %s unasked", (amount) => {
    expect(parse(amount).problem).toBe("too_many_decimals");
  });

  it.each([
    ["0.005", 0],
    ["0.015", 2],
    ["0.0050000001", 1],
    ["0.0149999999", 1],
    ["-0.015", -2],
    ["-0.025", -2],
    ["1e-300", 0],
    ["9.999", 1000],
    [1.005, 100],
    [0.1 + 0.2, 30],
  ])("rounds %s to %i cents, half to even, and says so", (amount, minor) => {
    expect(parse(amount, 2, "halfEven")).toEqual({ minor, rounded: true, problem: null });
  });

  it.each([90071992547409.92, "90071992547409.92", "-1e14", "9e9999", 10n ** 15n, 1e300])(
    "overflows at %s",
    (amount) => {
      expect(parse(amount).problem).toBe("overflow");
    },
  );

  it("overflows where rounding passes the largest safe integer", () => {
    expect(parse("90071992547409.915", 2, "halfEven").problem).toBe("overflow");
  });

  it("fills the object it is given, and forgets what stood there", () => {
    const into: ParsedAmount = { minor: 1, rounded: true, problem: "overflow" };
    expect(parseAmount("0.02", 2, "error", into)).toBe(into);
    expect(into).toEqual({ minor: 2, rounded: false, problem: null });
  });
});

describe("moneyText", () => {
  it.each([
    [19.99, "19.99"],
    [12n, "12"],
    [" 1.50 ", "1.50"],
    [new Decimal("0.1"), "0.1"],
    [".5", ".5"],
    [1e21, "1e+21"],
  ])("gives %s as %s", (amount, text) => {
    expect(moneyText(amount)).toBe(text);
  });

  it.each([NaN, Infinity, "", ".", "1,5", null, {}])("finds no amount in %o", (amount) => {
    expect(moneyText(amount)).toBeNull();
  });
});
