import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { kaplanMeier, type KaplanMeierCurve } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { quantileSurvival } from "../../src/survival/quantileSurvival.ts";
import { restrictedMeanSurvival } from "../../src/survival/restrictedMeanSurvival.ts";
import type { SurvivalObservation } from "../../src/survival/observation.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";

type Column = (number | null)[];

/** A curve as R's survfit gives it; null is an undefined bound. */
interface RCurve {
  time: Column;
  nRisk: Column;
  nEvent: Column;
  nCensor: Column;
  surv: Column;
  stdErrSurv: Column;
  cumhazNelsonAalen: Column;
  "ci95_log-log": { lower: Column; upper: Column };
  ci95_plain: { lower: Column; upper: Column };
  ci95_log: { lower: Column; upper: Column };
}

interface RTest {
  observed: number[];
  expected: number[];
  variance: number[][];
  chisq: number;
  df: number;
  p: number;
}

interface Reference {
  aml: {
    kaplanMeier: { all: RCurve; table: Record<string, number> };
    kaplanMeierByGroup: Record<"x=Maintained" | "x=Nonmaintained", RCurve> & { table: Record<string, Column> };
    logRank: RTest;
    petoPeto: RTest;
  };
}

/** Equal to a part in 10^10, and undefined where R is. */
function expectColumn(ours: ArrayLike<number>, theirs: Column): void {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => {
    if (value === null) expect(ours[i]).toBeNaN();
    else expect(Math.abs(ours[i]! - value)).toBeLessThanOrEqual(1e-10 * Math.abs(value));
  });
}

const files = ["reference/survival.json", "data/aml.csv"];

describeWithShared("acute myelogenous leukemia, against R survival 3.5.3", files, () => {
  let r: Reference["aml"];
  let all: SurvivalObservation[];
  let groups: SurvivalObservation[][];
  beforeAll(() => {
    r = (JSON.parse(readFileSync(sharedFile(files[0]!), "utf8")) as Reference).aml;
    const [, ...lines] = readFileSync(sharedFile(files[1]!), "utf8").trim().split(/\r?\n/);
    const rows = lines.map((line) => line.split(","));
    const observations = rows.map(([time, status]) => ({ time: Number(time), event: status === "1" }));
    all = observations;
    groups = ["Maintained", "Nonmaintained"].map((name) => observations.filter((_, i) => rows[i]![2] === name));
  });

  const curves = (): [SurvivalObservation[], RCurve][] => [
    [all, r.kaplanMeier.all],
    [groups[0]!, r.kaplanMeierByGroup["x=Maintained"]],
    [groups[1]!, r.kaplanMeierByGroup["x=Nonmaintained"]],
  ];

  it("gives R's risk sets, curves and Greenwood errors", () => {
    for (const [observations, theirs] of curves()) {
      const ours = kaplanMeier(observations);
      expectColumn(ours.time, theirs.time);
      expectColumn(ours.atRisk, theirs.nRisk);
      expectColumn(ours.events, theirs.nEvent);
      expectColumn(ours.censored, theirs.nCensor);
      expectColumn(ours.survival, theirs.surv);
      expectColumn(ours.standardError, theirs.stdErrSurv);
    }
  });

  it.each(["log-log", "plain", "log"] as const)("gives R's %s intervals", (transform) => {
    for (const [observations, theirs] of curves()) {
      const { lower, upper } = kaplanMeier(observations, { transform });
      expectColumn(lower, theirs[`ci95_${transform}`].lower);
      expectColumn(upper, theirs[`ci95_${transform}`].upper);
    }
  });

  it("gives R's cumulative hazards", () => {
    for (const [observations, theirs] of curves()) {
      expectColumn(nelsonAalen(observations).cumulativeHazard, theirs.cumhazNelsonAalen);
    }
  });

  it("gives R's medians with bounds, and restricted means with errors", () => {
    const tables = [
      r.kaplanMeier.table,
      ...[0, 1].map((i) => {
        const columns = Object.entries(r.kaplanMeierByGroup.table);
        return Object.fromEntries(columns.map(([name, column]) => [name, column[i] ?? null]));
      }),
    ];
    curves().forEach(([observations], i) => {
      const table = tables[i]!;
      const curve = kaplanMeier(observations, { transform: "log" }); // R's default
      const { value, lower, upper } = quantileSurvival(curve, 0.5);
      expect([value, lower, upper]).toEqual([table["median"], table["0.95LCL"], table["0.95UCL"]]);
      expect(curve.median).toBe(table["median"]);
      const mean = restrictedMeanSurvival(curve, 161); // the last time of all, which R takes for each group
      expectColumn([mean.value!, mean.standardError!], [table["rmean"]!, table["se(rmean)"]!]);
    });
  });

  it.each(["logRank", "peto"] as const)("gives R's %s test", (weighting) => {
    const theirs = weighting === "logRank" ? r.logRank : r.petoPeto;
    const ours = logRank(groups, { weighting });
    expectColumn(ours.observed, theirs.observed);
    expectColumn(ours.expected, theirs.expected);
    theirs.variance.forEach((row, i) => {
      expectColumn(ours.variance[i]!, row);
    });
    expectColumn([ours.statistic!, ours.pValue!], [theirs.chisq, theirs.p]);
    expect(ours.degreesOfFreedom).toBe(theirs.df);
  });
});
