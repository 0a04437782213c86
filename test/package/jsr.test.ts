import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { manifest, repository } from "./repository.ts";
import { deno, denoEnvironment, need } from "./runtimes.ts";

it("the sources have explicit types throughout, as JSR asks", (context) => {
  const path = need(deno, context);
  const folder = join(inject("consumer"), "jsr");
  mkdirSync(folder);
  cpSync(join(repository, "src"), join(folder, "src"), { recursive: true });
  symlinkSync(join(inject("consumer"), "node_modules"), join(folder, "node_modules"));
  const { name, version, dependencies } = manifest;
  const built = Object.entries(manifest.exports).flatMap(([door, paths]) => {
    return typeof paths === "string" ? [] : [[door, paths.import.default] as const]; // a string is package.json itself
  });
  const sourceOf = (path: string): string => path.replace("/dist/", "/src/").replace(/\.js$/, ".ts");
  const exports = Object.fromEntries(built.map(([door, path]) => [door, sourceOf(path)]));
  // Flags of tsconfig.json that decide how an optional property or an index is typed.
  const compilerOptions = { exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true };
  const jsr = { name: `@${name}/${name}`, version, license: "MIT", nodeModulesDir: "manual", compilerOptions, exports };
  writeFileSync(join(folder, "deno.json"), JSON.stringify(jsr));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies }));
  const options = { cwd: folder, env: denoEnvironment(folder), encoding: "utf8" } as const;
  const { status, stderr } = spawnSync(path, ["publish", "--dry-run", "--allow-dirty"], options);
  expect(stderr).toContain("Dry run complete");
  expect(status).toBe(0);
});
