import { readFileSync } from "node:fs";
import { describe, it } from "vitest";
import { gompertzNbdFamily } from "../../src/clv/gompertzNbd.ts";
import { describeWithShared, sharedFile } from "../config/shared.ts";
import { expectPredictions, type ReferencePredictions } from "./lapseModels.ts";

const parameters = [0.553, 10.578, 0.05, 0.4, 3];
const accuracy = 1e-8;

// Independent evaluation of the published formulas with 40 digits (mpmath), at invented parameters.
const predictions: ReferencePredictions = {
  population: {
    expectedPurchasesNewCustomer: { 1: 0.05210250458103374, 39: 1.6987871494820146, 260: 3.48148779890844 },
  },
  customers: [
    {
      id: "1",
      x: 2,
      t_x: 213 / 7,
      T: 272 / 7,
      logLikelihood: -9.088877522367484,
      pAlive: 0.85571982268664,
      expectedPurchasesNext: { 1: 0.043849337658394966, 39: 1.2568064872517821, 260: 2.358510270756971 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 1.4248199645873114, 260: 2.079333195967588 },
    },
    {
      id: "long silent",
      x: 5,
      t_x: 4,
      T: 520,
      logLikelihood: -13.673063471096851,
      pAlive: 3.9639194035021155e-12,
      expectedPurchasesNext: { 1: 4.1074051578038716e-14, 260: 2.0628650069460743e-12 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 1.266557354314872e-12, 260: 1.8235573780573662e-12 },
    },
    {
      id: "1,000 purchases",
      x: 1000,
      t_x: 999,
      T: 1000,
      logLikelihood: -1031.7602454690393,
      pAlive: 0.9665804193698129,
      expectedPurchasesNext: { 1: 0.9474854412040281, 260: 47.58562854535138 },
      "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": { 52: 29.216612619297642, 260: 42.06534297260986 },
    },
  ],
};

describe("the GGompertz/NBD", () => {
  it("has the 40-digit predictions", () => {
    expectPredictions(gompertzNbdFamily, parameters, predictions, accuracy);
  });
});

describeWithShared("every 40-digit value of the GGompertz/NBD", ["reference/ggompertz-nbd.json"], () => {
  it("is met", () => {
    const text = readFileSync(sharedFile("reference/ggompertz-nbd.json"), "utf8");
    const { evaluatedAt } = JSON.parse(text) as { evaluatedAt: ReferencePredictions };
    expectPredictions(gompertzNbdFamily, parameters, evaluatedAt, accuracy);
  });
});
