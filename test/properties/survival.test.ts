import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hazardRates } from "../../src/survival/hazardRates.ts";
import { hazards } from "../../src/survival/hazards.ts";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import type { LogRankObservation, SurvivalObservation } from "../../src/survival/observation.ts";
import { quantileSurvival } from "../../src/survival/quantileSurvival.ts";
import { restrictedMeanSurvival } from "../../src/survival/restrictedMeanSurvival.ts";
import { tenures } from "../../src/survival/tenures.ts";
import { transactionLog } from "../../src/transactions/transactionLog.ts";
import { instant, localDate, orders, rowOf, zones } from "./logs.ts";

const time = fc.integer({ min: 0, max: 12 });
const simple: fc.Arbitrary<SurvivalObservation> = fc.record({ time, event: fc.boolean() });
const late: fc.Arbitrary<SurvivalObservation> = fc
  .record({
    time: fc.integer({ min: 1, max: 12 }),
    event: fc.boolean(),
  })
  .chain((row) =>
    fc
      .option(fc.integer({ min: 0, max: row.time - 1 }), { nil: undefined })
      .map((entry) => (entry === undefined ? row : { ...row, entry })),
  );
const many = fc.array(simple, { minLength: 1, maxLength: 40 });
const manyLate = fc.array(late, { minLength: 1, maxLength: 40 });
const groups = fc.array(fc.array(simple, { maxLength: 15 }), { minLength: 2, maxLength: 4 });
const weighting = fc.constantFrom("logRank" as const, "peto" as const);
const anyTransform = fc.constantFrom("log-log" as const, "log" as const, "plain" as const);

/** S(t) by its definition, one time after the other. */
function survivalAt(rows: readonly SurvivalObservation[], at: number): number {
  const times = [...new Set(rows.filter(({ event }) => event).map((row) => row.time))].toSorted((a, b) => a - b);
  return times
    .filter((t) => t <= at)
    .reduce((product, t) => {
      const n = rows.filter((row) => (row.entry ?? -1) < t && t <= row.time).length;
      const d = rows.filter((row) => row.event && row.time === t).length;
      return product * (1 - d / n);
    }, 1);
}

describe("a Kaplan-Meier curve", () => {
  it("follows its definition, late entries included", () => {
    fc.assert(
      fc.property(manyLate, (rows) => {
        const curve = kaplanMeier(rows);
        curve.time.forEach((t, i) => {
          expect(curve.survival[i]).toBeCloseTo(survivalAt(rows, t), 12);
        });
      }),
    );
  });

  it("without censoring is one minus the empirical distribution", () => {
    fc.assert(
      fc.property(fc.array(time, { minLength: 1 }), (times) => {
        const curve = kaplanMeier(times.map((t) => ({ time: t, event: true })));
        curve.time.forEach((t, i) => {
          expect(curve.survival[i]).toBeCloseTo(times.filter((other) => other > t).length / times.length, 12);
        });
      }),
    );
  });

  it("never rises, stays in [0, 1], and lies within its bounds", () => {
    fc.assert(
      fc.property(manyLate, anyTransform, (rows, transform) => {
        const { survival, lower, upper, standardError } = kaplanMeier(rows, { transform });
        survival.forEach((share, i) => {
          expect(share).toBeLessThanOrEqual(i === 0 ? 1 : survival[i - 1]!);
          expect(share).toBeGreaterThanOrEqual(0);
          if (Number.isNaN(lower[i])) expect(share === 0 || share === 1).toBe(true);
          else
            expect([lower[i]! >= 0, lower[i]! <= share + 1e-15, share <= upper[i]! + 1e-15, upper[i]! <= 1]).toEqual([
              true,
              true,
              true,
              true,
            ]);
          expect(Number.isNaN(standardError[i])).toBe(share === 0);
        });
      }),
    );
  });

  it("accounts for everybody: who is at risk later is who neither left nor had not yet come", () => {
    fc.assert(
      fc.property(many, (rows) => {
        const { atRisk, events, censored } = kaplanMeier(rows);
        expect(atRisk[0]).toBe(rows.length);
        atRisk.forEach((n, i) => {
          expect(n - events[i]! - censored[i]!).toBe(atRisk[i + 1] ?? 0);
        });
      }),
    );
  });

  it("does not depend on the order of the subjects, and takes a weight for so many of them", () => {
    const shuffled = manyLate.chain((rows) =>
      fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
    );
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 3 }), ([rows, other], weight) => {
        expect(kaplanMeier(other)).toEqual(kaplanMeier(rows));
        const repeated = rows.flatMap((row) => Array.from({ length: weight }, () => row));
        expect(kaplanMeier(rows.map((row) => ({ ...row, weight })))).toEqual(kaplanMeier(repeated));
      }),
    );
  });

  it("scales its time and nothing else with the unit of time", () => {
    fc.assert(
      fc.property(many, (rows) => {
        const one = kaplanMeier(rows);
        const other = kaplanMeier(rows.map((row) => ({ ...row, time: row.time * 4 })));
        expect(other.time).toEqual(one.time.map((t) => t * 4));
        expect([other.survival, other.lower, other.upper]).toEqual([one.survival, one.lower, one.upper]);
        expect(other.median).toBe(one.median === null ? null : one.median * 4);
      }),
    );
  });

  it("is close to the exponential of minus the Nelson-Aalen hazard, and never above it", () => {
    fc.assert(
      fc.property(manyLate, (rows) => {
        const { survival } = kaplanMeier(rows);
        nelsonAalen(rows).cumulativeHazard.forEach((hazard, i) => {
          expect(survival[i]).toBeLessThanOrEqual(Math.exp(-hazard) + 1e-12);
        });
      }),
    );
  });

  it("is the product of one minus the hazards, which the Nelson-Aalen estimate adds up", () => {
    fc.assert(
      fc.property(manyLate, (rows) => {
        const { hazard } = hazards(rows);
        const product = hazard.reduce((all, share) => all * (1 - share), 1);
        expect(kaplanMeier(rows).survival.at(-1)).toBeCloseTo(product, 12);
        expect(nelsonAalen(rows).cumulativeHazard.at(-1)).toBeCloseTo(
          hazard.reduce((sum, share) => sum + share, 0),
          12,
        );
      }),
    );
  });
});

describe("quantiles and restricted means", () => {
  it("a quantile rises with the share and crosses the curve", () => {
    fc.assert(
      fc.property(
        many,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (rows, a, b) => {
          const curve = kaplanMeier(rows);
          const [low, high] = [Math.min(a, b), Math.max(a, b)].map((share) => quantileSurvival(curve, share).value);
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high!);
          else expect(high).toBeNull();
          if (low !== null && low !== undefined)
            expect(survivalAt(rows, low)).toBeLessThanOrEqual(1 - Math.min(a, b) + 1e-7);
        },
      ),
    );
  });

  it("the restricted mean is the area by its definition, at most the horizon, and grows with it", () => {
    fc.assert(
      fc.property(many, fc.nat(12), fc.nat(12), (rows, a, b) => {
        const curve = kaplanMeier(rows);
        const [low, high] = [Math.min(a, b), Math.max(a, b)].map(
          (horizon) => restrictedMeanSurvival(curve, horizon).value,
        );
        if (high === null || high === undefined) return;
        let area = 0;
        for (let t = 0; t < Math.max(a, b); t++) area += survivalAt(rows, t); // times are whole
        expect(high).toBeCloseTo(area, 10);
        expect(low).toBeLessThanOrEqual(high + 1e-12);
        expect(high).toBeLessThanOrEqual(Math.max(a, b) + 1e-12);
      }),
    );
  });
});

describe("hazardRates", () => {
  it("loses neither an event nor time under observation", () => {
    fc.assert(
      fc.property(manyLate, fc.constantFrom(0.25, 1, 2.5, 7), (rows, width) => {
        const { exposure, events } = hazardRates(rows, { width });
        const sum = (values: Iterable<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
        expect(sum(events)).toBe(rows.filter(({ event }) => event).length);
        expect(sum(exposure)).toBeCloseTo(sum(rows.map((row) => row.time - (row.entry ?? 0))), 10);
      }),
    );
  });
});

describe("the log-rank test", () => {
  it("is symmetric in its groups", () => {
    fc.assert(
      fc.property(groups, weighting, (lists, weighting) => {
        const one = logRank(lists, { weighting });
        const other = logRank(lists.toReversed(), { weighting });
        expect(other.observed).toEqual(one.observed.toReversed());
        expect(other.degreesOfFreedom).toBe(one.degreesOfFreedom);
        if (one.statistic === null || other.statistic === null) expect(other.statistic).toBe(one.statistic);
        else expect(other.statistic).toBeCloseTo(one.statistic, 6);
      }),
    );
  });

  it("expects as many events as it observes, and nothing varies in sum", () => {
    fc.assert(
      fc.property(groups, weighting, (lists, weighting) => {
        const { observed, expected, variance, statistic, pValue } = logRank(lists, { weighting });
        const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
        expect(sum(expected)).toBeCloseTo(sum(observed), 10);
        for (const row of variance) expect(sum(row)).toBeCloseTo(0, 10);
        if (statistic !== null) expect([statistic > -1e-9, pValue! >= 0, pValue! <= 1]).toEqual([true, true, true]);
      }),
    );
  });

  it("depends on the order of times alone", () => {
    fc.assert(
      fc.property(groups, (lists) => {
        const stretched = lists.map((list) => list.map((row) => ({ ...row, time: row.time ** 2 + row.time })));
        expect(logRank(stretched)).toEqual(logRank(lists));
      }),
    );
  });

  it("within one stratum is the plain test, within several the sum of their parts", () => {
    const stratum = fc.constantFrom("a", "b", "c");
    const stratified = fc.array(fc.array(fc.tuple(simple, stratum), { minLength: 1, maxLength: 15 }), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(stratified, (lists) => {
        const plain = lists.map((list) => list.map(([row]) => row));
        const one = logRank(plain.map((list) => list.map((row): LogRankObservation => ({ ...row, stratum: 1 }))));
        expect(one).toEqual(logRank(plain));
        const whole = logRank(
          lists.map((list) => list.map(([row, name]): LogRankObservation => ({ ...row, stratum: name }))),
        );
        const parts = ["a", "b", "c"].map((name) =>
          logRank(lists.map((list) => list.filter(([, own]) => own === name).map(([row]) => row))),
        );
        whole.expected.forEach((value, g) => {
          expect(value).toBeCloseTo(
            parts.reduce((sum, part) => sum + part.expected[g]!, 0),
            10,
          );
        });
      }),
    );
  });
});

describe("tenures", () => {
  it("follow their definition in every zone", () => {
    fc.assert(
      fc.property(
        orders,
        instant,
        fc.integer({ min: 1, max: 90 }),
        fc.constantFrom(...zones),
        (made, asOf, lapseAfter, timeZone) => {
          const log = transactionLog(made.map(rowOf), { timeZone });
          const dayOf = (at: number): number => Date.parse(localDate(at, timeZone)) / 86_400_000;
          for (const { customerId, time, event } of tenures(log, { asOf, lapseAfter })) {
            const days = made
              .filter((order) => order.customerId === customerId && order.at <= asOf)
              .map(({ at }) => dayOf(at));
            const [first, last] = [Math.min(...days), Math.max(...days)];
            expect(event).toBe(last + lapseAfter <= dayOf(asOf));
            expect(time).toBe(event ? last + lapseAfter - first : dayOf(asOf) - first);
          }
        },
      ),
    );
  });
});
