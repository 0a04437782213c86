import { describe, expectTypeOf, it } from "vitest";
import { bgNbd, fitBgNbd } from "../../src/clv/bgNbd.ts";
import { type BootstrapInterval, bootstrapPredictions } from "../../src/clv/bootstrapPredictions.ts";
import { compareModels } from "../../src/clv/compareModels.ts";
import { fitParetoNbd } from "../../src/clv/paretoNbd.ts";
import { splitCalibration } from "../../src/clv/splitCalibration.ts";
import type { HoldoutErrors } from "../../src/clv/validate.ts";
import type { TransactionLog } from "../../src/transactions/log.ts";

declare const log: TransactionLog;

describe("validation of purchase models", () => {
  it("needs both ends and the unit of time", () => {
    expectTypeOf(splitCalibration).toBeCallableWith(log, { calibrationEnd: 0, holdoutEnd: 1, timeUnit: "day" });
    // @ts-expect-error the holdout has an end
    splitCalibration(log, { calibrationEnd: 0, timeUnit: "day" });
    // @ts-expect-error the end of calibration is the as-of date
    splitCalibration(log, { calibrationEnd: 0, holdoutEnd: 1, timeUnit: "day", asOf: 0 });
  });

  it("compares models that were fitted", () => {
    const base = { frequency: [0], recency: [0], age: [1] };
    expectTypeOf(compareModels).toBeCallableWith([fitBgNbd(base), fitParetoNbd(base)]);
    // @ts-expect-error a model from known parameters has no likelihood
    compareModels([bgNbd({ r: 1, alpha: 1, a: 1, b: 1 })]);
  });

  it("may have no error and no interval", () => {
    expectTypeOf<HoldoutErrors["bias"]>().toEqualTypeOf<number | null>();
    expectTypeOf<HoldoutErrors["expected"]>().toEqualTypeOf<number>();
    expectTypeOf<BootstrapInterval["lower"]>().toEqualTypeOf<number | null>();
    // @ts-expect-error the source of random numbers is named
    bootstrapPredictions({ frequency: [0], recency: [0], age: [1] }, { fit: fitBgNbd, horizon: 1, replicates: 1 });
  });
});
