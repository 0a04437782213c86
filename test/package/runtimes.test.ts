import { execFileSync } from "node:child_process";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { bun, deno, denoEnvironment, need, nodes } from "./runtimes.ts";
import { storyResults } from "./storyResults.ts";
import { tsc } from "./tsc.ts";

const consumer = inject("consumer");

beforeAll(() => {
  expect(tsc(consumer, ["--module", "nodenext"], ["story.mts", "story.cts", "sideBySide.mts"])).toBe("");
});

const compiled = ["story.mjs", "story.cjs"];
const runs = [
  ...nodes.map((node) => [node.name, node, compiled] as const),
  ...[deno, bun].map((runtime) => [runtime.name, runtime, [...compiled, "story.mts"]] as const),
];

describe.each(runs)("%s", (_name, runtime, stories) => {
  it.for(stories)("runs %s from the installed package", (file, context) => {
    expect(JSON.parse(output(need(runtime, context), file))).toEqual(storyResults);
  });

  it("lets the ESM and the CJS copy work together in one process", (context) => {
    const results = JSON.parse(output(need(runtime, context), "sideBySide.mjs")) as Record<string, boolean>;
    expect(Object.keys(results).filter((claim) => !results[claim])).toEqual([]);
  });
});

it("Deno finds the types of every entry", (context) => {
  denoCommand(need(deno, context), "check", "story.mts");
});

function output(path: string, file: string): string {
  return path === deno.path
    ? denoCommand(path, "run", file)
    : execFileSync(path, [file], { cwd: consumer, encoding: "utf8" });
}

// Nothing is fetched: the dependencies are those of the folder's node_modules.
function denoCommand(path: string, command: string, file: string): string {
  const options = { cwd: consumer, env: denoEnvironment(consumer), encoding: "utf8" } as const;
  return execFileSync(path, [command, "--no-remote", file], options);
}
