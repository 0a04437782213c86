import { existsSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { runInThisContext } from "node:vm";
import { afterAll, describe, expect, it } from "vitest";
import { type Block, blocksOf, filesIn, readText, repository } from "./blocks.ts";
import { plain } from "./literal.ts";
import { outputsOf } from "./outputs.ts";
import { type Finding, rewriteOutputs } from "./rewrite.ts";
import { importByName, runBlock, type Scope } from "./runBlock.ts";

const pages = ["README.md", ...filesIn("docs", ".md")].filter((file) => existsSync(join(repository, file)));
const sources = filesIn("src", ".ts");
const isUpdate = process.env["UPDATE_DOCS"] === "1";

for (const file of [...pages, ...sources]) {
  const blocks = blocksOf(file, readText(file));
  if (blocks.length > 0) describe(file, () => testBlocks(file, blocks));
}

function testBlocks(file: string, blocks: readonly Block[]): void {
  const findings: Finding[] = [];
  blocks.forEach((block, i) => {
    it(`the example on line ${block.line} gives what it states`, async () => {
      if (block.mark.startsWith("no-run")) {
        expect(block.mark, "says why it does not run").toMatch(/^no-run \w+/);
        return;
      }
      expect(["", "continue"], "the mark of a fence").toContain(block.mark);
      expect(outputsOf(block.code).length, "outputs stated").toBeGreaterThan(0);
      const before = codeContinued(blocks, i) || commonCode(file, block);
      await runBlock(block, before, await scopeOf(file), (output, actual) => {
        const stated: unknown = runInThisContext(`(${output.stated})`);
        if (!isUpdate) expect(plain(actual)).toEqual(stated);
        else if (!isDeepStrictEqual(plain(actual), stated)) findings.push({ block, output, actual });
      });
    });
  });
  afterAll(() => {
    if (isUpdate) rewriteOutputs(file, findings);
  });
}

/** The code before a block that continues it: back to the last block that does not. */
function codeContinued(blocks: readonly Block[], at: number): string {
  let first = at;
  while (first > 0 && blocks[first]!.mark === "continue") first--;
  return blocks
    .slice(first, at)
    .map((block) => block.code)
    .join("\n");
}

/** In the loyalty room's doc comments `program` is the one that the example of `defineProgram` makes. */
function commonCode(file: string, { code }: Block): string {
  if (!file.startsWith("src/loyalty/") || code.includes("const program =")) return "";
  const source = "src/loyalty/program/defineProgram.ts";
  return blocksOf(source, readText(source))[0]!.code;
}

/** In a doc comment the functions of the package's root and of the room's own entry, and Decimal, need no import. */
async function scopeOf(file: string): Promise<Scope> {
  const room = /^src\/(\w+)\//.exec(file)?.[1];
  if (room === undefined) return {};
  const entries = ["clientele", `clientele/${room === "numeric" ? "core" : room}`];
  const [root, own] = await Promise.all(entries.map(importByName));
  return { ...root, ...own, Decimal: (await importByName("decimal.js"))["Decimal"] };
}
