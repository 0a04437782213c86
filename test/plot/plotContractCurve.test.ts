import { describe, expect, it } from "vitest";
import { contractCurve } from "../../src/clv/contractCurve.ts";
import { fitShiftedBetaGeometric, shiftedBetaGeometric } from "../../src/clv/shiftedBetaGeometric.ts";
import { plotContractCurve } from "../../src/plot/plotContractCurve.ts";
import { issuesOf } from "../config/issuesOf.ts";

const survivors = [1000, 869, 743, 653];
const curve = contractCurve(fitShiftedBetaGeometric(survivors.slice(0, 3)), { periods: 3, survivors });

describe("plotContractCurve", () => {
  it("tells what the model has seen from what came later", () => {
    const { values } = plotContractCurve(curve).data;
    expect(values.filter(({ series }) => series === "Model")).toHaveLength(4);
    expect(values.filter(({ series }) => series === "Observed, used in the fit").map(({ share }) => share)).toEqual([
      1, 0.869, 0.743,
    ]);
    expect(values.at(-1)).toEqual({ series: "Observed later", period: 3, share: 0.653 });
  });

  it("shows retention, which begins with the first renewal", () => {
    const { data, description } = plotContractCurve(curve, { measure: "retention" });
    expect(data.values[0]?.["period"]).toBe(1);
    expect(description).toBe("Retention rate by renewal. Shifted beta-geometric, fitted to 2 renewals.");
  });

  it("shows a known model alone", () => {
    const { data, description } = plotContractCurve(
      contractCurve(shiftedBetaGeometric({ alpha: 1, beta: 3 }), { periods: 1 }),
    );
    expect(data.values).toHaveLength(2);
    const compared = contractCurve(shiftedBetaGeometric({ alpha: 1, beta: 3 }), { periods: 1, survivors });
    expect(plotContractCurve(compared).data.values.at(-1)).toEqual({ series: "Observed", period: 1, share: 0.869 });
    expect(description).toBe("Customers left by renewal. Shifted beta-geometric.");
  });

  it("rejects a measure that is none", () => {
    expect(issuesOf(() => plotContractCurve(curve, { measure: "churn" as never }))).toMatchObject([
      { path: ["measure"] },
    ]);
  });
});
