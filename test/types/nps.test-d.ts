import { describe, expectTypeOf, it } from "vitest";
import type { Decimal } from "decimal.js";
import { brandAmbassadors } from "../../src/nps/brandAmbassadors.ts";
import { customerAttribute } from "../../src/nps/customerAttribute.ts";
import { nps } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { npsDifference } from "../../src/nps/npsDifference.ts";
import { npsInterval } from "../../src/nps/npsInterval.ts";
import type { stratifiedNps } from "../../src/nps/stratifiedNps.ts";
import { npsTransitions } from "../../src/nps/npsTransitions.ts";
import { surveyResponses } from "../../src/nps/surveyResponses.ts";
import type { weightedNps } from "../../src/nps/weightedNps.ts";
import { seededRandom } from "../../src/numeric/seededRandom.ts";
import type { rfm } from "../../src/rfm/rfm.ts";

const counts = { promoters: 1, passives: 1, detractors: 1 } as const;

describe("scales and intervals", () => {
  it("need all cut-points of another scale", () => {
    // @ts-expect-error the cut-points are missing
    npsCategory(4, { min: 1, max: 5 });
    // @ts-expect-error a cut-point is missing
    nps([4], { scale: { min: 1, max: 5, promoterFrom: 5 } });
  });

  it("need a source of random numbers for a bootstrap, and for nothing else", () => {
    expectTypeOf(npsInterval).toBeCallableWith(counts, { method: "bootstrap", random: seededRandom(1) });
    // @ts-expect-error the source is missing
    npsInterval(counts, { method: "bootstrap" });
    // @ts-expect-error a formula draws nothing
    npsInterval(counts, { method: "wald", random: seededRandom(1) });
    expectTypeOf(npsInterval(counts).lower).toEqualTypeOf<number | null>();
  });

  it("are made from every kind of score", () => {
    expectTypeOf<ReturnType<typeof weightedNps>>().toExtend<Parameters<typeof npsInterval>[0]>();
    expectTypeOf<ReturnType<typeof stratifiedNps>>().toExtend<Parameters<typeof npsDifference>[0]>();
    expectTypeOf(npsDifference(counts, nps([])).pValue).toEqualTypeOf<number | null>();
  });
});

describe("surveys", () => {
  interface Answer {
    respondentId: number;
    score: number;
    at: Date;
    plan: string;
  }

  it("take rows with attributes, literal or of an interface", () => {
    expectTypeOf(surveyResponses).toBeCallableWith([
      { respondentId: 1, score: 9, at: "2024-01-01", plan: "pro", seats: 3 },
    ]);
    expectTypeOf<Answer[]>().toExtend<Parameters<typeof surveyResponses>[0]>();
    // @ts-expect-error an answer is a number
    surveyResponses([{ respondentId: 1, score: "9", at: 0 }]);
  });

  it("join with a column of a customer table", () => {
    expectTypeOf(customerAttribute<"segment">)
      .parameter(0)
      .toExtend<{ columns: { segment: ArrayLike<string | number | null> } }>();
    expectTypeOf<ReturnType<typeof rfm>>().toExtend<Parameters<typeof customerAttribute<"segment">>[0]>();
    expectTypeOf(brandAmbassadors)
      .returns.toHaveProperty("row")
      .returns.toHaveProperty("spend")
      .toEqualTypeOf<Decimal | null>();
  });

  it("need both ends of the second window", () => {
    // @ts-expect-error its start is missing
    npsTransitions(surveyResponses([]), { asOf: 0 }, { asOf: 1 });
  });
});
