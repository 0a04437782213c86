import { describe, expect, it } from "vitest";
import type { DisplayBundle } from "../../src/core/display.ts";
import { withColumns } from "../../src/core/withColumns.ts";

const result = withColumns({
  kind: "curve",
  median: null,
  time: Float64Array.of(1, 2),
  error: Float64Array.of(0.5, NaN),
});

describe("withColumns", () => {
  it("writes columns as lists in JSON, null for NaN", () => {
    expect(JSON.parse(JSON.stringify(result))).toEqual({
      kind: "curve",
      median: null,
      time: [1, 2],
      error: [0.5, null],
    });
  });

  it("adds nothing that a copy would carry", () => {
    expect(Object.keys(result)).toEqual(["kind", "median", "time", "error"]);
  });

  it("shows the columns as a table in a notebook", () => {
    const show = (result as unknown as Record<symbol, () => DisplayBundle>)[Symbol.for("Jupyter.display")]!;
    const html = show()["text/html"];
    expect(html).toContain("<th>time</th><th>error</th>");
    expect(html).toContain("2 rows");
    expect(html).not.toContain("NaN");
  });

  it("shows a result without columns as an empty table", () => {
    const show = (withColumns({ kind: "none" }) as unknown as Record<symbol, () => DisplayBundle>)[
      Symbol.for("Jupyter.display")
    ]!;
    expect(show()["text/html"]).toContain("0 rows");
  });
});
