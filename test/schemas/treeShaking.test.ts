import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import * as schemas from "../../src/schemas/index.ts";

describe("importing one schema", () => {
  it("leaves the others behind", async () => {
    const code = await bundle("npsScoreSchema");
    expect(code).toContain("max(10)");
    for (const other of [
      "customerId",
      "onInvalid",
      "Europe/Berlin",
      "startCount",
      "quantile",
      "immediate",
      "ISO 8601",
    ]) {
      expect(code, other).not.toContain(other);
    }
    expect(code.length).toBeLessThan(300);
  });

  it("carries what it is made of", async () => {
    const code = await bundle("transactionRowSchema");
    expect(code).toContain("ISO 8601");
    expect(code).not.toContain("onInvalid");
  });

  it.each(Object.keys(schemas))("works for %s", async (name) => {
    expect(await bundle(name)).toContain(`as ${name}`);
  });
});

/** The code of this package that an import of one name leaves, minified, zod itself aside. */
async function bundle(name: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${name} } from "./src/schemas/index.ts";`, resolveDir: "." },
    bundle: true,
    minify: true,
    format: "esm",
    external: ["zod"],
    write: false,
  });
  return outputFiles[0]!.text;
}
