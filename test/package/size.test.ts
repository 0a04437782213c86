import { beforeAll, describe, expect, inject, it } from "vitest";
import { type Bundle, bundle } from "./bundle.ts";
import { ceilings } from "./ceilings.ts";
import { entries } from "./repository.ts";

const dist = "node_modules/clientele/dist/";
const bundles = new Map<string, Bundle>();

beforeAll(async () => {
  for (const code of Object.keys(ceilings)) bundles.set(code, await bundle(inject("consumer"), code));
  const rows = [...bundles].map(([code, { minified, gzipped }]) => [
    code,
    { minified, gzipped, ceiling: ceilings[code] },
  ]);
  console.table(Object.fromEntries(rows));
});

describe("a bundle", () => {
  it.each(Object.keys(ceilings))("of %s stays under its ceiling", (code) => {
    expect(bundles.get(code)!.minified).toBeLessThanOrEqual(ceilings[code]!);
  });

  it("is weighed for every entry", () => {
    const weighed = Object.keys(ceilings);
    expect(entries.filter((entry) => !weighed.includes(`export * from "${entry}"`))).toEqual([]);
  });

  it.each(["clientele", "clientele/retention"])("of one rate from %s carries no dependency", (entry) => {
    const { kept } = bundles.get(`export { retentionRate } from "${entry}"`)!;
    expect(kept).toContain(`${dist}retention/retentionRate.js`);
    expect(kept.filter((path) => !path.startsWith(dist))).toEqual([]);
  });

  it("reaches decimal.js through one module, and zod through the schemas alone", async () => {
    const everything = entries.map((entry, i) => `export * as entry${i} from "${entry}";`).join("\n");
    const { imports } = await bundle(inject("consumer"), everything);
    const importersOf = (dependency: string): string[] => {
      const own = [...imports.keys()].filter((path) => path.startsWith(dist));
      return own.filter((path) => imports.get(path)!.some((imported) => imported.includes(dependency)));
    };
    expect(importersOf("node_modules/decimal.js/")).toEqual([`${dist}core/decimal.js`]);
    const zodRooms = importersOf("node_modules/zod/").map((path) => path.slice(dist.length).split("/")[0]);
    expect([...new Set(zodRooms)]).toEqual(["schemas"]);
  });
});
