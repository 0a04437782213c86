import { describe, expect, it } from "vitest";
import { sampleHistories } from "../../src/clv/sampleHistories.ts";

describe("sampleHistories", () => {
  it("takes every so-manieth customer, wherever they stand", () => {
    const all = {
      frequency: Float64Array.of(0, 1, 2, 3),
      recency: Float64Array.of(0, 1, 1, 2),
      age: Float64Array.of(3, 3, 4, 4),
      count: Float64Array.of(70, 1, 1, 28),
    };
    const { frequency, recency, age, count } = sampleHistories(all, 10);
    expect([frequency, recency, age, count].map((column) => [...column])).toEqual([
      [0, 3],
      [0, 2],
      [3, 4],
      [7, 3],
    ]);
  });
});
