import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { kaplanMeier } from "../../src/survival/kaplanMeier.ts";
import { logRank } from "../../src/survival/logRank.ts";
import { nelsonAalen } from "../../src/survival/nelsonAalen.ts";
import { quantileSurvival } from "../../src/survival/quantileSurvival.ts";
import { restrictedMeanSurvival } from "../../src/survival/restrictedMeanSurvival.ts";
import type { SurvivalObservation } from "../../src/survival/observation.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";
import { placebo, sixMp } from "../survival/data.ts";
import { aidsCohort, aidsCurve, larynx } from "./survivalData.ts";

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

describe("remission of leukemia, 6-MP against placebo", () => {
  // Freireich et al., Blood 21 (1963). The test: exact evaluation in fractions; survdiff of R prints 16.8 and 4e-05.
  it.each([
    ["logRank", 16.792940989216532, 4.16880910893454331e-5],
    ["peto", 14.457150818717132, 1.43384444819390325e-4],
  ] as const)("has the %s statistic %d", (weighting, chisq, p) => {
    const { statistic, pValue } = logRank([sixMp, placebo], { weighting });
    expectColumn([statistic!, pValue!], [chisq, p]);
  });

  it("has the published expected events", () => {
    const { expected, variance } = logRank([sixMp, placebo]);
    expectColumn(expected, [19.25050094803113, 10.74949905196887]);
    expectColumn([variance[0]![0]!], [6.2569605736755]);
  });
});

describe("cancer of the larynx by stage", () => {
  // Kardaun, Statistica Neerlandica 37 (1983); Klein & Moeschberger print 22.76 for the test of four stages. The digits
  // are an exact evaluation in fractions.
  it("has the published statistic, also within strata of age", () => {
    const { statistic, pValue, degreesOfFreedom, observed, expected } = logRank(larynx(false));
    expect([observed, degreesOfFreedom]).toEqual([[15, 7, 17, 11], 3]);
    expectColumn(expected, [22.566039844488657, 10.011697005528635, 14.084547723127411, 3.3377154268552998]);
    expectColumn([statistic!, pValue!], [22.76275706464822, 4.52521122044579574e-5]);
    const stratified = logRank(larynx(true));
    expect(stratified.strata).toBe(2);
    expectColumn(stratified.expected, [22.8900773935852, 8.799646973241812, 14.748733198608575, 3.5615424345644113]);
    expectColumn([stratified.statistic!, stratified.pValue!], [20.56335662182908, 1.29708820187307e-4]);
  });

  it("has the exact Peto statistic", () => {
    const { statistic, pValue } = logRank(larynx(false), { weighting: "peto" });
    expectColumn([statistic!, pValue!], [23.101794532353995, 3.84573465851328356e-5]);
  });
});

describe("a cohort of AIDS patients with late entries", () => {
  // The multicenter AIDS cohort study as the Python package lifelines 0.30.3 ships it; its KaplanMeierFitter with entry.
  it("gives the risk sets, the curve, its median and bounds", () => {
    const curve = kaplanMeier(aidsCohort);
    const rows = Array.from(curve.events.keys()).filter((row) => curve.events[row]! > 0);
    const at = (column: Float64Array): number[] => rows.map((row) => column[row]!);
    expect(at(curve.time)).toEqual(aidsCurve.time);
    expect(at(curve.atRisk)).toEqual(aidsCurve.atRisk);
    expectColumn(at(curve.survival), aidsCurve.survival);
    expect(curve.median).toBe(3.062);
    const bounds = [0, 10, 25].flatMap((i) => [at(curve.lower)[i]!, at(curve.upper)[i]!]);
    expectColumn(bounds, aidsCurve.bounds);
  });
});
