import { Decimal } from "decimal.js";
import { describe, expect, it } from "vitest";
import { blocksOf } from "./blocks.ts";
import { literal, plain } from "./literal.ts";
import { outputsOf } from "./outputs.ts";
import { outputLines } from "./rewrite.ts";
import { runBlock } from "./runBlock.ts";

const stated = (code: string): string[] => outputsOf(code).map((output) => output.stated);

describe("blocksOf", () => {
  it("finds the blocks of a page, with their marks", () => {
    const page = "# A\n```ts\na;\nb;\n```\n```js\nc;\n```\n```ts continue\nd;\n```\n";
    expect(blocksOf("a.md", page)).toEqual([
      { file: "a.md", line: 2, prefix: "", mark: "", code: "a;\nb;" },
      { file: "a.md", line: 9, prefix: "", mark: "continue", code: "d;" },
    ]);
  });

  it("finds the block of a doc comment without its stars", () => {
    const text = "/**\n * @example\n * ```ts\n * f({\n *   a: 1,\n * }); //=> 2\n * ```\n */";
    expect(blocksOf("a.ts", text)[0]).toMatchObject({ line: 3, prefix: " * ", code: "f({\n  a: 1,\n}); //=> 2" });
  });
});

describe("outputsOf", () => {
  it("reads values on the line, on the next, and over several", () => {
    expect(stated("f(); //=> 1")).toEqual(["1"]);
    expect(stated("f();\n//=> { a: 1 }\n// a remark\ng(); //=> null")).toEqual(["{ a: 1 }", "null"]);
    expect(stated("f();\n//=> [\n//   1,\n// ]\ng();")).toEqual(["[\n   1,\n ]"]);
  });

  it.each([
    ["const a = 1; //=> 1", "follows no expression"],
    ["{ f(); //=> 1\n}", "follows no expression"],
    ["f(); //=> [1,", "states no value"],
    ["f(); //=>", "states no value"],
  ])("refuses %s", (code, message) => {
    expect(() => outputsOf(code)).toThrow(message);
  });
});

describe("runBlock", () => {
  const run = async (code: string, before = ""): Promise<unknown[]> => {
    const found: unknown[] = [];
    await runBlock({ file: "a.md", line: 1, prefix: "", mark: "", code }, before, { base: 1 }, (_, actual) => {
      found.push(actual);
    });
    return found;
  };

  it("gives the value of each stated output, with types, imports and await", async () => {
    const code = `import { join } from "node:path/posix";
      const base: string = "a"; // hides what is in scope
      join(base, "b"); //=> "a/b"
      await Promise.resolve(2); //=> 2`;
    expect(await run(code)).toEqual(["a/b", 2]);
  });

  it("knows the scope and the code that a block continues", async () => {
    expect(await run("base + more; //=> 3", "const more = 2;")).toEqual([3]);
  });

  it("fails where the code does", async () => {
    await expect(run("missing(); //=> 1")).rejects.toThrow("missing is not defined");
    await expect(run("1 +; //=> 1")).rejects.toThrow("Expression expected");
  });
});

describe("an output", () => {
  it("is shown as JSON would", () => {
    const value = { amount: new Decimal("1.50"), at: new Date(0), codes: Float64Array.of(1, NaN), none: undefined };
    expect(plain(value)).toEqual({ amount: "1.5", at: "1970-01-01T00:00:00.000Z", codes: [1, NaN], none: undefined });
  });

  it("is written as a literal, broken where it is long", () => {
    const value = { "a b": [1, "x"], rest: {}, n: null, big: 5n };
    expect(literal(value, 80)).toBe('{ "a b": [1, "x"], rest: {}, n: null, big: 5n }');
    expect(literal(value, 20)).toBe('{\n  "a b": [1, "x"],\n  rest: {},\n  n: null,\n  big: 5n,\n}');
  });

  it("takes the place of the old one in a comment", () => {
    const lines = [" * ```ts", " * f(); //=> [", " *   1,", " * ]", " * ```"];
    const output = { start: 0, end: 3, stated: "[1]", statementLine: 0, lastLine: 2 };
    const block = { file: "a.ts", line: 1, prefix: " * ", mark: "", code: "" };
    expect(outputLines(lines, [{ block, output, actual: 2 }])).toEqual([" * ```ts", " * f(); //=> 2", " * ```"]);
    const long = Array.from({ length: 25 }, (_, i) => i);
    expect(outputLines(lines, [{ block, output, actual: [long, long] }])).toEqual([
      ...[" * ```ts", " * f();", " * //=> [", ` * //   [${long.join(", ")}],`],
      ...[` * //   [${long.join(", ")}],`, " * // ]", " * ```"],
    ]);
  });
});
