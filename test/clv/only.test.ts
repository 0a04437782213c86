import { describe, expect, it } from "vitest";
import { expectedPurchases } from "../../src/clv/expectedPurchases.ts";
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

  it("does not know other models", () => {
    const other = mbgNbdAlone.mbgNbd(parameters) as never;
    expect(issuesOf(() => bgNbdAlone.probabilityAlive(other, customer))).toMatchObject([
      { code: "unknown_choice", path: ["model", "kind"] },
    ]);
  });
});
