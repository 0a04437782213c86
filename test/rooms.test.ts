import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { barrelLogic, cycles, edgesOf, type Edge } from "./config/importGraph.ts";
import { breach } from "./config/roomRules.ts";

const src = new URL("../src/", import.meta.url);
const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const read = (file: string): string => readFileSync(new URL(file, src), "utf8");
const edges = files.flatMap((file) => edgesOf(file, read(file)));

describe("the rooms", () => {
  it("have an import graph", () => {
    expect(edges).toContainEqual({ from: "nps/nps.ts", to: "core/ratio.ts", isTypeOnly: false });
    expect(edges).toContainEqual({ from: "core/money.ts", to: "decimal.js", isTypeOnly: true });
  });

  it("import in the directions that the design allows", () => {
    expect(edges.map(breach).filter((sentence) => sentence !== null)).toEqual([]);
  });

  it("hold no circle of files", () => {
    expect(cycles(edges)).toEqual([]);
  });

  it("have barrels that only pass on names", () => {
    const barrels = files.filter((file) => file.endsWith("index.ts"));
    expect(barrels.flatMap((file) => barrelLogic(file, read(file)))).toEqual([]);
  });
});

describe("the check of imports", () => {
  const value = (from: string, to: string): Edge => ({ from, to, isTypeOnly: false });
  const type = (from: string, to: string): Edge => ({ from, to, isTypeOnly: true });

  it.each([
    value("core/table.ts", "numeric/sums.ts"),
    value("transactions/log.ts", "core/zone.ts"),
    value("rfm/rfm.ts", "transactions/log.ts"),
    value("clv/fit.ts", "clv/family.ts"),
    value("audit/lens.ts", "rfm/rfm.ts"),
    type("plot/heatmap.ts", "retention/cohortTable.ts"),
    type("sql/nps.ts", "audit/lens.ts"),
    value("plot/heatmap.ts", "core/display.ts"),
    type("schemas/nps.ts", "nps/nps.ts"),
    value("schemas/nps.ts", "schemas/counts.ts"),
    value("schemas/nps.ts", "zod"),
    value("loyalty/program.ts", "schemas/loyalty.ts"),
    value("index.ts", "nps/index.ts"),
    value("core/index.ts", "numeric/seededRandom.ts"),
    value("core/calendar.ts", "date-fns/addMonths"),
    value("core/calendar.ts", "@date-fns/tz"),
    value("core/decimal.ts", "decimal.js"),
    type("core/money.ts", "decimal.js"),
  ])("allows $from → $to (types alone: $isTypeOnly)", (edge) => {
    expect(breach(edge)).toBeNull();
  });

  it.each([
    value("numeric/sums.ts", "core/ratio.ts"),
    type("core/money.ts", "transactions/log.ts"),
    type("rfm/rfm.ts", "nps/nps.ts"),
    value("retention/cohorts.ts", "rfm/rfm.ts"),
    type("nps/nps.ts", "plot/nps.ts"),
    value("plot/heatmap.ts", "retention/cohortTable.ts"),
    value("plot/heatmap.ts", "numeric/quantiles.ts"),
    type("plot/heatmap.ts", "sql/nps.ts"),
    value("schemas/nps.ts", "nps/nps.ts"),
    value("nps/nps.ts", "schemas/nps.ts"),
    type("nps/nps.ts", "schemas/nps.ts"),
    value("loyalty/program.ts", "schemas/nps.ts"),
    value("loyalty/program.ts", "schemas/loyalty/tiers.ts"),
    value("nps/nps.ts", "core/index.ts"),
    value("nps/nps.ts", "index.ts"),
    value("index.ts", "nps/nps.ts"),
    value("index.ts", "schemas/index.ts"),
    value("nps/index.ts", "core/ratio.ts"),
    value("core/index.ts", "numeric/quantiles.ts"),
    value("extras/new.ts", "core/ratio.ts"),
    value("nps/nps.ts", "../test/config/shared.ts"),
    type("nps/nps.ts", "zod"),
    value("core/money.ts", "decimal.js"),
    value("core/calendar.ts", "date-fns"),
    value("core/zone.ts", "node:fs"),
    value("core/zone.ts", "luxon"),
  ])("refuses $from → $to (types alone: $isTypeOnly)", (edge) => {
    expect(breach(edge)).toContain(`${edge.from} → ${edge.to}: `);
  });

  it("reads every form of import", () => {
    const text = `
      import { a } from "./a.ts";
      import type { B } from "../core/b.ts";
      import { type C } from "./c.ts"; // leaves an import behind
      import "side-effect";
      export { d } from "./d.ts";
      export type { E } from "./e.ts";
      export const lazy = () => import("./f.ts");
      type G = import("./g.ts").G;
    `;
    const found = edgesOf("nps/x.ts", text).map(({ to, isTypeOnly }) => `${to}${isTypeOnly ? " (type)" : ""}`);
    const [kept, types] = [
      ["a", "c", "d", "f"],
      ["e", "g"],
    ].map((names) => names.map((name) => `nps/${name}.ts`));
    expect(found.sort()).toEqual(
      [...kept!, "side-effect", "core/b.ts (type)", ...types!.map((name) => `${name} (type)`)].sort(),
    );
  });

  it("finds a circle, of types too, and none in a diamond", () => {
    expect(cycles([value("a", "b"), type("b", "c"), value("c", "b"), value("c", "d")])).toEqual(["b → c → b"]);
    expect(cycles([value("a", "a")])).toEqual(["a → a"]);
    expect(cycles([value("a", "b"), value("a", "c"), value("b", "d"), value("c", "d")])).toEqual([]);
  });

  it("finds logic in a barrel", () => {
    expect(barrelLogic("x/index.ts", 'export { a, type B } from "./a.ts";')).toEqual([]);
    const logic = ['export * from "./a.ts";', 'import { a } from "./a.ts";', "export const b = 1;", "export {};"];
    expect(barrelLogic("x/index.ts", logic.join("\n"))).toHaveLength(4);
  });
});

describe("the repository", () => {
  const allowed = ["src", "test", "docs", "examples", "package.json", "package-lock.json", "tsconfig.json"].concat([
    "tsup.config.ts",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    ".gitignore",
    ".npmrc",
    ".ci",
  ]);

  it("has no other name at its top", () => {
    const tracked = execFileSync("git", ["ls-files"], { cwd: new URL("..", import.meta.url), encoding: "utf8" });
    const names = new Set(
      tracked
        .trim()
        .split("\n")
        .map((path) => path.split("/", 1)[0]!),
    );
    expect([...names].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(names.has("src")).toBe(true);
  });
});
