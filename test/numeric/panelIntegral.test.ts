import { describe, expect, it } from "vitest";
import { logPanelIntegral } from "../../src/numeric/logPanelIntegral.ts";
import { panelIntegral } from "../../src/numeric/panelIntegral.ts";

const nothing = (): number => 0;

describe("panelIntegral", () => {
  it("takes a polynomial of degree 19 in one panel, and one of degree 7 in a narrow one", () => {
    const power = (degree: number, width: number) =>
      panelIntegral({
        from: 0,
        to: 1,
        term: (at, weight) => weight * at ** degree,
        width: () => width,
        rest: nothing,
      });
    expect(power(19, 1)).toBeCloseTo(1 / 20, 15);
    expect(power(7, 41)).toBeCloseTo(1 / 8, 15);
    expect(Math.abs(power(19, 41) - 1 / 20)).toBeGreaterThan(1e-6); // four points, where the caller says that they do
  });

  it("joins panels, in either direction", () => {
    const over = (from: number, to: number) =>
      panelIntegral({ from, to, term: (at, weight) => weight * Math.exp(at), width: () => 0.75, rest: () => 1 });
    expect(over(0, 5)).toBeCloseTo(Math.expm1(5), 11);
    expect(over(5, 0)).toBeCloseTo(Math.expm1(5), 11);
    expect(over(2, 2)).toBe(0);
  });

  it("ends when the rest is negligible, and not for a panel that is", () => {
    const tail = panelIntegral({
      from: 0,
      to: Infinity,
      term: (at, weight) => weight * Math.exp(-at),
      width: () => 1,
      rest: (at) => Math.exp(-at),
    });
    expect(tail).toBeCloseTo(1, 14);
    const later = panelIntegral({
      from: 0,
      to: 200,
      term: (at, weight) => weight * (Math.exp(-5 * at) + Math.exp(at - 200)),
      width: () => 0.5,
      rest: (at) => Math.exp(-5 * at) / 5 + 1,
    });
    expect(later).toBeCloseTo(1.2, 12);
  });
});

describe("logPanelIntegral", () => {
  it("takes few panels over many powers of ten", () => {
    let calls = 0;
    const integral = logPanelIntegral({
      from: 0,
      to: 1e8,
      before: 1e-3,
      term: (at, weight) => {
        calls += 1;
        return weight / (1e-3 + at) ** 1.5;
      },
      width: () => 1.9,
      rest: () => 1,
    });
    expect(integral).toBeCloseTo(2 * (1e-3 ** -0.5 - 1e8 ** -0.5), 11);
    expect(calls).toBe(140);
  });
});
