import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { filesBelow, repository } from "./repository.ts";

const installed = join(inject("consumer"), "node_modules/clientele");
const files = filesBelow(installed);

describe("the packed package", () => {
  it("has each source file as one ES module, one CommonJS module and their declarations, and no source", () => {
    const modules = filesBelow(join(repository, "src")).map((file) => file.replace(/\.ts$/, ""));
    const outputs = modules.flatMap((name) => [".js", ".cjs", ".d.ts", ".d.cts"].map((end) => `dist/${name}${end}`));
    const papers = ["CHANGELOG.md", "LICENSE", "README.md", "package.json"];
    expect(files).toEqual([...outputs, ...papers].sort());
  });

  it("names no folder of the machine that built it", () => {
    const folders = [repository, join(repository, ".."), "/home/", "/root/", "/tmp/", "/Users/", "file://"];
    const found = files.flatMap((file) => {
      const text = readFileSync(join(installed, file), "utf8");
      return folders.filter((folder) => text.includes(folder)).map((folder) => `${file}: ${folder}`);
    });
    expect(found).toEqual([]);
  });
});
