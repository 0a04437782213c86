import { describe, expect, it } from "vitest";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
import { probabilityAlive } from "../../src/clv/probabilityAlive.ts";
import { discountedResidualLifetime } from "../../src/clv/discountedResidualLifetime.ts";
import { retentionAt } from "../../src/clv/retentionAt.ts";
import * as bdwAlone from "../../src/clv/only/betaDiscreteWeibull.ts";
import * as bgBbAlone from "../../src/clv/only/bgBb.ts";
import * as sbgAlone from "../../src/clv/only/shiftedBetaGeometric.ts";
import * as bgNbdAlone from "../../src/clv/only/bgNbd.ts";
import * as gompertzNbdAlone from "../../src/clv/only/gompertzNbd.ts";
import * as mbgNbdAlone from "../../src/clv/only/mbgNbd.ts";
import * as paretoNbdAlone from "../../src/clv/only/paretoNbd.ts";
import { issuesOf } from "../config/issuesOf.ts";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const customer = { frequency: 2, recency: 30, age: 39 };

describe("an entry with one model alone", () => {
  it("answers as the generic functions do, under the same names", () => {
    const model = bgNbdAlone.bgNbd(parameters);
    expect(bgNbdAlone.expectedPurchases(model, customer, 39)).toBe(expectedPurchases(model, customer, 39));
    const names = (entry: object, own: RegExp) =>
      Object.keys(entry)
        .filter((name) => !own.test(name))
        .sort();
    const expected = names(bgNbdAlone, /bgNbd$/i);
    expect(names(mbgNbdAlone, /mbgNbd$/i)).toEqual(expected);
    expect(names(paretoNbdAlone, /paretoNbd$/i)).toEqual(expected);
    expect(names(gompertzNbdAlone, /gompertzNbd$/i)).toEqual(expected);
  });

  it("is there for BG/BB and for each model of contract length", () => {
    const donor = { frequency: 2, recency: 5, age: 6 };
    const donations = bgBbAlone.bgBb({ alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 });
    expect(bgBbAlone.probabilityAlive(donations, donor, { at: "n" })).toBe(
      probabilityAlive(donations, donor, { at: "n" }),
    );
    const options = { renewals: 2, discountRatePerPeriod: 0.1 };
    const sbg = sbgAlone.shiftedBetaGeometric({ alpha: 0.668, beta: 3.806 });
    expect(sbgAlone.discountedResidualLifetime(sbg, options)).toBe(discountedResidualLifetime(sbg, options));
    const bdw = bdwAlone.betaDiscreteWeibull({ alpha: 0.26, beta: 1.72, c: 1.58 });
    expect(bdwAlone.retentionAt(bdw, 3)).toBe(retentionAt(bdw, 3));
    expect(issuesOf(() => sbgAlone.survivalProbability(bdw as never, 3))).toMatchObject([{ path: ["model", "kind"] }]);
    const names = (entry: object) => Object.keys(entry).filter((name) => !/beta/i.test(name));
    expect(names(sbgAlone)).toEqual(names(bdwAlone));
  });

  it("does not know other models", () => {
    const other = mbgNbdAlone.mbgNbd(parameters) as never;
    expect(issuesOf(() => bgNbdAlone.probabilityAlive(other, customer))).toMatchObject([
      { code: "unknown_choice", path: ["model", "kind"] },
    ]);
  });
});
