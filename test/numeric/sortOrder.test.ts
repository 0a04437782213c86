import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortOrder } from "../../src/numeric/sortOrder.ts";

describe("sortOrder", () => {
  it("puts numbers in order, the infinities at the ends", () => {
    const values = Float64Array.of(3, -1, Infinity, 0.5, -Infinity, -2, 5e-324, 1.7976931348623157e308);
    expect(Array.from(sortOrder(values), (i) => values[i])).toEqual(Array.from(values).toSorted((a, b) => a - b));
  });

  it("of nothing is nothing, of one value itself", () => {
    expect(sortOrder(Float64Array.of())).toEqual(Uint32Array.of());
    expect(sortOrder(Float64Array.of(7))).toEqual(Uint32Array.of(0));
  });

  it("keeps equal values in their order", () => {
    expect(sortOrder(Float64Array.of(2, 1, 2, 1, 2))).toEqual(Uint32Array.of(1, 3, 0, 2, 4));
  });

  it("agrees with the sort of the platform and leaves the values as they are", () => {
    const few = fc.double({ noNaN: true }).map((value) => value + 0); // −0 comes before 0 here
    const many = fc.integer({ min: -5, max: 5 });
    fc.assert(
      fc.property(fc.array(fc.oneof(few, many), { maxLength: 300 }), (list) => {
        const values = Float64Array.from(list);
        const order = sortOrder(values);
        expect(values).toEqual(Float64Array.from(list));
        const expected = Array.from(list.keys()).toSorted((a, b) =>
          list[a]! < list[b]! ? -1 : list[a]! > list[b]! ? 1 : a - b,
        );
        expect(Array.from(order)).toEqual(expected);
      }),
    );
  });
});
