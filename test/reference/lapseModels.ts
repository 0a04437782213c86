import { expect } from "vitest";
import type { PurchaseFamily } from "../../src/clv/purchaseFamily.ts";
import { columns } from "../clv/histories.ts";

type ByHorizon = Readonly<Record<string, number>>;

/** A customer of the reference files with predictions. */
interface ReferenceCustomer {
  readonly id: string;
  readonly x: number;
  readonly t_x: number;
  readonly T: number;
  readonly logLikelihood: number;
  readonly pAlive: number;
  readonly expectedPurchasesNext: ByHorizon;
  readonly dert?: Readonly<Record<"delta=ln(1.15)/52" | "delta=ln(1.1)", number>>;
  readonly "discountedExpectedPurchasesNext(delta=ln(1.15)/52)": ByHorizon;
}

/** Predictions of the reference files at some parameters. */
export interface ReferencePredictions {
  readonly population: {
    readonly expectedPurchasesNewCustomer: ByHorizon;
    readonly pmf?: Readonly<Record<string, ByHorizon>>;
  };
  readonly customers: readonly ReferenceCustomer[];
}

/** 15 % a year, in weeks. */
const weeklyDiscount: number = Math.log(1.15) / 52;

/** Equal to a share of the value. */
export function expectClose(actual: number | null, expected: number, tolerance: number, what: string): void {
  expect(Math.abs(actual! - expected), what).toBeLessThanOrEqual(tolerance * Math.abs(expected));
}

/** Holds a family to every prediction of a reference file. */
export function expectPredictions(
  family: PurchaseFamily,
  parameters: readonly number[],
  { population, customers }: ReferencePredictions,
  tolerance: number,
): void {
  const newcomer = family.whileAlive(parameters, 0, 0);
  for (const [horizon, value] of Object.entries(population.expectedPurchasesNewCustomer)) {
    expectClose(newcomer.expectedPurchases(Number(horizon)), value, tolerance, `new, ${horizon}`);
  }
  for (const [horizon, shares] of Object.entries(population.pmf ?? {})) {
    for (const [count, value] of Object.entries(shares)) {
      expectClose(
        newcomer.countProbability(Number(horizon), Number(count)),
        value,
        tolerance,
        `P(${count}), ${horizon}`,
      );
    }
  }
  for (const customer of customers) {
    const { id, x: frequency, t_x: recency, T: age, dert } = customer;
    const history = { frequency, recency, age };
    const { value } = family.sumLogLikelihood(columns([history]))(parameters);
    const size = Math.max(1, Math.abs(customer.logLikelihood));
    expect(Math.abs(value - customer.logLikelihood) / size, `ln L of ${id}`).toBeLessThanOrEqual(tolerance);
    const alive = family.probabilityAlive(parameters, history);
    expectClose(alive, customer.pAlive, tolerance, `P(alive) of ${id}`);
    const next = family.whileAlive(parameters, frequency, age);
    for (const [horizon, expected] of Object.entries(customer.expectedPurchasesNext)) {
      expectClose(alive * next.expectedPurchases(Number(horizon)), expected, tolerance, `${id}, ${horizon}`);
    }
    for (const [rate, expected] of Object.entries(dert ?? {})) {
      const discountRate = rate === "delta=ln(1.1)" ? Math.log(1.1) : weeklyDiscount;
      const ours = next.discountedPurchases(discountRate, Infinity)!;
      expectClose(alive * ours, expected, tolerance, `DERT of ${id}, ${rate}`);
    }
    const discounted = customer["discountedExpectedPurchasesNext(delta=ln(1.15)/52)"];
    for (const [horizon, expected] of Object.entries(discounted)) {
      const ours = next.discountedPurchases(weeklyDiscount, Number(horizon))!;
      expectClose(alive * ours, expected, tolerance, `discounted, ${id}, ${horizon}`);
    }
  }
}
