import { describe, expect, it } from "vitest";
import { digamma } from "../../src/numeric/digamma.ts";
import { logRising } from "../../src/numeric/logRising.ts";
import { risingSums } from "../../src/numeric/risingSums.ts";
import { trigamma } from "../../src/numeric/trigamma.ts";

describe("risingSums", () => {
  it.each([0.3, 1, 17.5])("of %d are differences of ln Γ and its derivatives", (a) => {
    const { log, first, second } = risingSums(a, 12);
    for (let m = 0; m <= 12; m++) {
      expect(log[m]).toBeCloseTo(logRising(a, m), 12);
      expect(first[m]).toBeCloseTo(digamma(a + m) - digamma(a), 12);
      expect(second[m]).toBeCloseTo(trigamma(a + m) - trigamma(a), 12);
    }
  });
});
