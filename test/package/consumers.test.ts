import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { entries } from "./repository.ts";
import { tsc } from "./tsc.ts";

const consumer = inject("consumer");
const esm = ["story.mts", "mistakes.mts"];
const cjs = ["story.cts", "mistakes.cts"];

describe("a strict TypeScript consumer of the installed package", () => {
  it.each([
    ["node16", "node16", [...esm, ...cjs]],
    ["nodenext", "nodenext", [...esm, ...cjs, "sideBySide.mts"]],
    ["esnext", "bundler", esm],
    ["preserve", "bundler", [...esm, ...cjs]],
    ["commonjs", "node10", cjs],
  ])("compiles under module %s with %s resolution", (module, moduleResolution, files) => {
    expect(tsc(consumer, ["--noEmit", "--module", module, "--moduleResolution", moduleResolution], files)).toBe("");
  });

  it("imports every entry", () => {
    const story = readFileSync(join(consumer, "story.mts"), "utf8");
    expect(entries.filter((entry) => !story.includes(`"${entry}"`))).toEqual([]);
  });
});
