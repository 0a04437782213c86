import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { betaMean } from "../../src/numeric/betaMean.ts";
import { digamma } from "../../src/numeric/digamma.ts";
import { incompleteBeta } from "../../src/numeric/incompleteBeta.ts";
import { logBeta } from "../../src/numeric/logBeta.ts";
import { logGamma } from "../../src/numeric/logGamma.ts";
import { logHypergeometric } from "../../src/numeric/logHypergeometric.ts";
import { logRising } from "../../src/numeric/logRising.ts";
import { trigamma } from "../../src/numeric/trigamma.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

// All values: independent evaluation with 50 digits (mpmath 1.3).
const close = (actual: number, expected: number, digits = 13) => {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(10 ** -digits * Math.abs(expected));
};

describe("logGamma and its derivatives", () => {
  it.each([
    [1e-300, 690.77552789821371],
    [0.05, 2.9688792010517308],
    [0.9999999, 5.7721574684441928e-8],
    [1.0000001, -5.7721558299185071e-8],
    [2.426, 0.23400811688731623],
    [20.5, 40.831500974530798],
    [1e12, 26631021115915.652],
  ])("ln Γ(%d)", (x, expected) => close(logGamma(x), expected, 14));

  it("is zero at 1 and 2", () => {
    expect([logGamma(1), logGamma(2)]).toEqual([0, 0]);
  });

  it.each([
    [0.001, -1000.5755719318103],
    [0.243, -4.3510938644232107],
    [7.2, 1.9030321442701752],
    [1000.25, 6.9075052894144283],
  ])("ψ(%d)", (x, expected) => close(digamma(x), expected, 14));

  it.each([
    [1e-6, 1000000000001.645],
    [0.5, 4.9348022005446793],
    [2.426, 0.50847184848025798],
    [1000, 0.0010005001666666333],
  ])("ψ′(%d)", (x, expected) => close(trigamma(x), expected, 14));
});

describe("logRising and logBeta", () => {
  it.each([
    [0.25, 3, -0.3522205935893521],
    [1e-9, 2, -20.723265835946411],
    [0.25, 1000, 5905.6592457464191],
    [1e8, 0.5, 9.2103403707261827],
    [1e15, 3, 103.61632918473206],
    [12.5, 0.001, 0.0024852372927318548],
    [12.5, 0, 0],
  ])("ln Γ(%d + %d) less ln Γ of the first", (x, n, expected) => close(logRising(x, n), expected));

  it.each([
    [1e-10, 1e-10, 23.718998110500402],
    [0.793, 2.426, -0.51156928859370334],
    [0.001, 1e6, 6.8933633753253895],
    [1e4, 1e4, -13866.28325676141],
    [1e300, 2, -1381.5510557964274],
  ])("ln B(%d, %d)", (a, b, expected) => {
    close(logBeta(a, b), expected, 14);
    expect(logBeta(b, a)).toBe(logBeta(a, b));
  });
});

describe("incompleteBeta", () => {
  it.each([
    [1, 0.243, 0.5, 0.15501361558748647],
    [5, 0.243, 0.9, 0.15226325014897956],
    [30, 2.2, 0.0078125, 3.3802172285091366e-62],
    [2, 300.5, 0.0078125, 0.68292417969148579],
    [300, 12.25, 0.984375, 0.99682998335541711],
    [1000, 0.25, 0.9375, 1.1485774629686868e-30],
    [1, 0.001, 0.999755859375, 0.0082832692617068032],
  ])("with shapes %d and %d at %d", (a, b, x, expected) => {
    close(incompleteBeta(a, b, x, 1 - x), expected, 12);
    expect(incompleteBeta(b, a, 1 - x, x)).toBeCloseTo(1 - expected, 13);
  });

  it("is 0 and 1 at the ends", () => {
    expect([incompleteBeta(2, 3, 0, 1), incompleteBeta(2, 3, 1, 0)]).toEqual([0, 1]);
  });
});

describe("betaMean", () => {
  // Of exp(−k p): the confluent hypergeometric function ₁F₁(a; a + b; −k).
  it.each([
    [0.793, 2.426, 1, 0.79791414978786838],
    [0.001, 2.5, 50, 0.99676676769372907],
    [40, 0.002, 3, 0.049794823566185742],
    [0.75, 3000, 1000, 0.80595420806597162],
    [500, 700, 20, 0.0002502791079187773],
    [0.01, 0.02, 1e6, 0.57753365083734304],
  ])("with shapes %d and %d of exp(−%d p)", (a, b, k, expected) =>
    close(
      betaMean(a, b, k, (p) => Math.exp(-k * p)),
      expected,
      12,
    ),
  );
});

describe("betaMean of a very narrow distribution", () => {
  it("is the value at its mean", () => {
    expect(betaMean(1e22, 3e22, 1, (p, q) => p + 10 * q)).toBe(7.75);
  });
});

describe("logHypergeometric", () => {
  it.each([
    [1.159, 1.606, 2.159, 0.001, 8.6253347011631985e-4],
    [1001.159, 1.606, 2.159 + 1000, 0.999999, 15.749717705584241],
    [0.243, 2.426, 2.219, 1e-9, 2.6566831920308155e-10],
    [0.243, -0.207, 2.219, -300, 0.52309941485169032],
    [1, 1.182, 1.886, 0.9999000099990001, 3.808028934680182],
  ])("ln ₂F₁(%d, %d; %d; %d)", (a, b, c, z, expected) => close(logHypergeometric(a, b, c, z), expected, 12));
});

describeWithShared("special functions on hard arguments", ["reference/special-functions.csv"], () => {
  it("agree with every value to a part in 10^13", () => {
    const functions: Record<string, (...numbers: number[]) => number> = {
      lgamma: (a) => logGamma(a),
      digamma: (a) => digamma(a),
      trigamma: (a) => trigamma(a),
      lbeta: (a, b) => logBeta(a, b),
      log2f1: (a, b, c, z) => logHypergeometric(a, b, c, z),
    };
    const lines = readFileSync(sharedFile("reference/special-functions.csv"), "utf8").trim().split("\n").slice(1);
    for (const line of lines) {
      const [name, ...cells] = line.split(",");
      const numbers = cells.map(Number);
      const expected = numbers.pop()!;
      const error = Math.abs(functions[name!]!(...numbers) - expected);
      // Next to a zero of ψ no method has relative digits: there the error counts against one.
      expect(error, line).toBeLessThanOrEqual(
        1e-13 * (name === "digamma" ? Math.max(1, Math.abs(expected)) : Math.abs(expected)),
      );
    }
    expect(lines).toHaveLength(117);
  });
});
