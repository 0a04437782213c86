import { existsSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";

/** A program to run the package with, and the environment variable that says where it is. */
export interface Runtime {
  readonly name: string;
  readonly variable: string;
  /** Where it is; absent when this machine has none. */
  readonly path?: string | undefined;
}

export const nodes: readonly Runtime[] = [20, 22, 24, 26].map((major) => {
  const variable = `CLIENTELE_NODE${major}`;
  const isThis = process.versions.node.startsWith(`${major}.`);
  return { name: `Node ${major}`, variable, path: isThis ? process.execPath : process.env[variable] };
});

export const deno: Runtime = { name: "Deno", variable: "CLIENTELE_DENO", path: process.env["CLIENTELE_DENO"] };

export const bun: Runtime = { name: "Bun", variable: "CLIENTELE_BUN", path: process.env["CLIENTELE_BUN"] };

const debianChromium = existsSync("/usr/bin/chromium") ? "/usr/bin/chromium" : undefined;

export const chromium: Runtime = {
  name: "Chromium",
  variable: "CHROMIUM_PATH",
  path: process.env["CHROMIUM_PATH"] ?? debianChromium,
};

/** Where a runtime is. Without it the test is skipped saying so, or fails when the environment has REQUIRE_ALL=1. */
export function need({ name, variable, path }: Runtime, { skip }: TestContext): string {
  if (path !== undefined) return path;
  const reason = `no ${name} on this machine: set ${variable} to its path`;
  if (process.env["REQUIRE_ALL"] === "1") throw new Error(reason);
  console.log(`skipped, ${reason}`);
  return skip(reason);
}

/** What Deno runs with: a cache of its own beside the package, and no question whether a newer Deno is out. */
export function denoEnvironment(folder: string): NodeJS.ProcessEnv {
  return { ...process.env, DENO_DIR: join(folder, ".deno"), DENO_NO_UPDATE_CHECK: "1", NO_COLOR: "1" };
}
