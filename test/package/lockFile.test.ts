import { describe, expect, it } from "vitest";
import { readJson } from "./repository.ts";

interface LockedPackage {
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = readJson("package-lock.json") as { packages: Readonly<Record<string, LockedPackage>> };
const paths = Object.keys(packages);

describe("package-lock.json", () => {
  it("carries no download addresses", () => {
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => packages[path]!.resolved !== undefined)).toEqual([]);
  });

  it("knows every platform's optional packages, or `npm ci` refuses it", () => {
    const optional = paths.flatMap((path) => Object.keys(packages[path]!.optionalDependencies ?? {}));
    expect(optional.filter((name) => !paths.some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });
});
