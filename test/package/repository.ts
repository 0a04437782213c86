import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** What these tests read of package.json. */
interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  /** The built files behind each entry; a plain path where there is nothing to build. */
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly default: string } }>>;
  readonly typesVersions: { readonly "*": Readonly<Record<string, readonly string[]>> };
}

export const repository: string = fileURLToPath(new URL("../..", import.meta.url));

export const manifest = readJson("package.json") as Manifest;

/** The names by which the package is imported: the root and one for each public room. */
export const entries: readonly string[] = Object.keys(manifest.exports)
  .filter((path) => path !== "./package.json")
  .map((path) => path.replace(".", manifest.name));

/** A JSON file of the repository. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(repository, path), "utf8"));
}

/** Every file below a folder, by its path from there, with forward slashes and in order. */
export function filesBelow(folder: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return found.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort();
}
