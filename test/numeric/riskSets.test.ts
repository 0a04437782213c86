import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { greenwoodVariance, productLimit } from "../../src/numeric/productLimit.ts";
import { riskSets } from "../../src/numeric/riskSets.ts";

const subject = fc.record({
  entry: fc.integer({ min: -1, max: 8 }),
  stay: fc.integer({ min: 1, max: 8 }),
  isEvent: fc.boolean(),
  weight: fc.integer({ min: 1, max: 4 }),
});

describe("riskSets", () => {
  it("counts at each time who entered before it and had not left before it", () => {
    fc.assert(
      fc.property(fc.array(subject, { maxLength: 30 }), (list) => {
        const exits = list.map(({ entry, stay }) => entry + stay);
        const sets = riskSets({
          exit: Float64Array.from(exits),
          isEvent: Uint8Array.from(list, ({ isEvent }) => (isEvent ? 1 : 0)),
          entry: Float64Array.from(list, ({ entry }) => entry),
          weight: Float64Array.from(list, ({ weight }) => weight),
        });
        const weigh = (keep: (i: number) => boolean): number =>
          list.reduce((sum, { weight }, i) => sum + (keep(i) ? weight : 0), 0);
        expect(Array.from(sets.time)).toEqual([...new Set(exits)].toSorted((a, b) => a - b));
        sets.time.forEach((time, row) => {
          expect(sets.atRisk[row]).toBe(weigh((i) => list[i]!.entry < time && time <= exits[i]!));
          expect(sets.events[row]).toBe(weigh((i) => exits[i] === time && list[i]!.isEvent));
          expect(sets.censored[row]).toBe(weigh((i) => exits[i] === time && !list[i]!.isEvent));
        });
      }),
    );
  });

  it("leaves no trace of weights where all at risk go", () => {
    const exit = Float64Array.of(1, 2, 5, 6, 6);
    const entry = Float64Array.of(0, 0, 2, 2, 2);
    const weight = Float64Array.of(0.1, 0.2, 0.7, 0.1, 0.3);
    const { atRisk, events } = riskSets({ exit, isEvent: Uint8Array.of(1, 1, 1, 1, 1), weight, entry });
    expect(productLimit(atRisk, events)[1]).toBe(0);
    expect(greenwoodVariance(atRisk, events)[1]).toBe(Infinity);
  });

  it("gives the risk sets at other times on request", () => {
    const subjects = { exit: Float64Array.of(2, 4), isEvent: Uint8Array.of(1, 0), weight: null, entry: null };
    expect(riskSets(subjects, Float64Array.of(1, 2, 3, 4, 5))).toEqual({
      time: Float64Array.of(1, 2, 3, 4, 5),
      atRisk: Float64Array.of(2, 2, 1, 1, 0),
      events: Float64Array.of(0, 1, 0, 0, 0),
      censored: Float64Array.of(0, 0, 0, 1, 0),
    });
  });
});

describe("productLimit and greenwoodVariance", () => {
  it("multiply and add over the times with events", () => {
    const [atRisk, events] = [Float64Array.of(4, 3, 2, 1), Float64Array.of(1, 0, 1, 0)];
    expect(productLimit(atRisk, events)).toEqual(Float64Array.of(0.75, 0.75, 0.375, 0.375));
    const variance = greenwoodVariance(atRisk, events);
    expect(variance[0]).toBeCloseTo(1 / 12, 15);
    expect(variance[3]).toBeCloseTo(1 / 12 + 1 / 2, 15);
  });

  it("take fractional counts, also where nobody is at risk", () => {
    expect(productLimit(Float64Array.of(0, 2.5), Float64Array.of(0, 0.5))).toEqual(Float64Array.of(1, 0.8));
    expect(greenwoodVariance(Float64Array.of(0, 2.5), Float64Array.of(0, 0.5))[1]).toBeCloseTo(0.1, 15);
  });
});
