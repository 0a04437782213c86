import { expect, it } from "vitest";
import { describeBadRows } from "../../examples/report/badRows.ts";

it("lists the first five by row, and says how many more there are", () => {
  const bad = [9, 3, 4, 5, 6, 7, 8].map((row) => ({ row, column: "date", value: "soon", reason: "is no date" }));
  expect(describeBadRows(bad, 1200)).toBe(
    [
      "7 of 1,200 rows cannot be used:",
      ...[3, 4, 5, 6, 7].map((row) => `  row ${row}, date "soon": is no date`),
      "  … and 2 more",
    ].join("\n"),
  );
});

it("shows a value on one line, and cuts a long one", () => {
  const bad = [{ row: 2, column: "note", value: `a\n${"b".repeat(60)}`, reason: "is too long" }];
  expect(describeBadRows(bad, 2).split("\n")[1]).toBe(`  row 2, note "a\\n${"b".repeat(37)}…": is too long`);
});
