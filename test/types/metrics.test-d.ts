import { describe, expectTypeOf, it } from "vitest";
import { nps, type NpsResult } from "../../src/nps/nps.ts";
import { npsCategory } from "../../src/nps/npsCategory.ts";
import { retentionRate } from "../../src/retention/retentionRate.ts";

describe("nps", () => {
  it("may have no score, and always has its counts", () => {
    expectTypeOf(nps).returns.toEqualTypeOf<NpsResult>();
    expectTypeOf<NpsResult["score"]>().toEqualTypeOf<number | null>();
    expectTypeOf<NpsResult["total"]>().toEqualTypeOf<number>();
  });

  it("takes answers of any iterable or counts", () => {
    expectTypeOf(nps).toBeCallableWith(new Set([1]));
    expectTypeOf(nps).toBeCallableWith(Uint8Array.of(1));
    expectTypeOf(nps).toBeCallableWith({ promoters: 1, passives: 1, detractors: 1 } as const);
    // @ts-expect-error answers are numbers
    nps(["10"]);
    // @ts-expect-error a count is missing
    nps({ promoters: 1, passives: 1 });
  });

  it("names the categories", () => {
    expectTypeOf(npsCategory).returns.toEqualTypeOf<"promoter" | "passive" | "detractor">();
  });
});

describe("retentionRate", () => {
  it("may have no value", () => {
    expectTypeOf(retentionRate).returns.toEqualTypeOf<number | null>();
  });

  it("needs all three counts", () => {
    // @ts-expect-error a count is missing
    retentionRate({ startCount: 200, endCount: 190 });
    // @ts-expect-error the subjects come as one object
    retentionRate(200, 190, 30);
  });
});
