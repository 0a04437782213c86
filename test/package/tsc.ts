import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { repository } from "./repository.ts";

/** Compiles files of a folder as a strict user would, declarations of the dependencies checked too; gives what it said. */
export function tsc(folder: string, options: readonly string[], files: readonly string[]): string {
  const strict = ["--strict", "--noUncheckedIndexedAccess", "--exactOptionalPropertyTypes", "--target", "es2022"];
  // zod's declarations name `URL`, which DOM and Node types define alike, and import CommonJS as a default.
  const library = ["--lib", "es2023,dom", "--esModuleInterop", "--types", "node"];
  const typeRoots = ["--typeRoots", join(repository, "node_modules/@types")];
  const compiler = join(repository, "node_modules/typescript/bin/tsc");
  const args = [compiler, "--pretty", "false", ...strict, ...library, ...typeRoots, ...options, ...files];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}
