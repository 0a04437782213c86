import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { fromMinorUnits } from "../../src/core/minorUnits.ts";

describe("fromMinorUnits", () => {
  it.each([
    [1999, 2, "19.99"],
    [-5, 2, "-0.05"],
    [0, 2, "0"],
    [1999, 0, "1999"],
    [12345, 3, "12.345"],
    [Number.MAX_SAFE_INTEGER, 2, "90071992547409.91"],
  ])("reads %i with %i decimals as %s", (minor, decimals, text) => {
    const amount = fromMinorUnits(minor, decimals);
    expect(amount.toString()).toBe(text);
    expect(amount).toBeInstanceOf(Decimal);
  });
});
