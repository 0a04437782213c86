import { Decimal } from "decimal.js";
import { afterEach, describe, expect, it } from "vitest";
import { PreciseDecimal, toPublicDecimal } from "../../src/core/decimal.ts";

const third = "0.3333333333333333333333333333333333333333"; // 40 digits

describe("PreciseDecimal", () => {
  afterEach(() => {
    Decimal.set({ defaults: true });
  });

  it("keeps 40 digits and rounds half to even, whatever the caller sets", () => {
    Decimal.set({ precision: 3, rounding: Decimal.ROUND_UP });
    expect(new PreciseDecimal(1).div(3).toString()).toBe(third);
    expect(new PreciseDecimal("0.125").toDecimalPlaces(2).toString()).toBe("0.12");
    expect(new PreciseDecimal("0.135").toDecimalPlaces(2).toString()).toBe("0.14");
  });
});

describe("toPublicDecimal", () => {
  it("keeps every digit and computes on with the caller's precision", () => {
    const amount = toPublicDecimal(new PreciseDecimal(1).div(3));
    expect(amount.toString()).toBe(third);
    expect(amount).toBeInstanceOf(Decimal);
    expect(amount.div(1).precision()).toBe(Decimal.precision);
  });
});
