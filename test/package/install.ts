import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { filesBelow, manifest, repository } from "./repository.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder outside the repository with the packed package installed, and the files of `consumer/` in it. */
    consumer: string;
    /** The packed package. */
    tarball: string;
  }
}

/** Packs the package and installs it as a stranger would, once for all the tests in this folder. */
export default function install(project: TestProject): () => void {
  if (newest("src") > newest("dist")) throw new Error("dist is older than src: run `npm run build` first");
  const consumer = mkdtempSync(join(tmpdir(), "clientele-consumer-"));
  const npm = (cwd: string, ...args: string[]): unknown => execFileSync("npm", args, { cwd, stdio: "pipe" });
  npm(repository, "pack", "--pack-destination", consumer);
  const tarball = join(consumer, `${manifest.name}-${manifest.version}.tgz`);
  // Dependencies are copied from those in use here, so that the install needs no network.
  const dependencies = Object.keys(manifest.dependencies).map((name) => [
    name,
    `file:${join(repository, "node_modules", name)}`,
  ]);
  writeFileSync(
    join(consumer, "package.json"),
    JSON.stringify({ private: true, dependencies: Object.fromEntries(dependencies) as unknown }),
  );
  npm(consumer, "install", "--offline", "--install-links", "--no-package-lock", "--ignore-scripts", tarball);
  const sources = join(repository, "test/package/consumer");
  cpSync(sources, consumer, { recursive: true });
  // The same text as CommonJS: TypeScript turns the imports of a .cts file into `require`.
  for (const name of ["story", "mistakes"]) cpSync(join(sources, `${name}.mts`), join(consumer, `${name}.cts`));
  project.provide("consumer", consumer);
  project.provide("tarball", tarball);
  return () => {
    rmSync(consumer, { recursive: true });
  };
}

function newest(folder: string): number {
  const root = join(repository, folder);
  return Math.max(...filesBelow(root).map((file) => statSync(join(root, file)).mtimeMs));
}
