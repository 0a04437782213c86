import { describe, expect, it } from "vitest";
import { filesIn, readText } from "./blocks.ts";

const key = /\[([a-z][a-z0-9-]*-\d{4}[a-z]?)\]/g;
const keysIn = (text: string): string[] => Array.from(text.matchAll(key), (match) => match[1]!);

const listFile = "docs/references.md";
/** A key that opens a line of the list, behind a bullet, a heading's signs or an anchor. */
const listed = (): string[] =>
  readText(listFile)
    .split("\n")
    .flatMap((line) => keysIn(line.slice(0, 60)).slice(0, 1));

/** The keys of each `@see` in src. */
const cited = filesIn("src", ".ts").flatMap((file) =>
  Array.from(readText(file).matchAll(/@see (?!\{@link)(.*(?:\n \* {3,}.*)*)/g), (match) => ({
    file,
    keys: keysIn(match[1]!),
  })),
);

describe("references", () => {
  it("are cited", () => {
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ keys }) => keys.length === 0)).toEqual([]);
  });

  it("hold every key that a doc comment cites", () => {
    const known = listed();
    const unknown = cited.flatMap(({ file, keys }) =>
      keys.filter((k) => !known.includes(k)).map((k) => `${file}: ${k}`),
    );
    expect(unknown).toEqual([]);
  });

  it("hold no key twice and none that nobody cites", () => {
    const pages = filesIn("docs", ".md").filter((page) => page !== listFile);
    const used = new Set([...cited.flatMap(({ keys }) => keys), ...pages.flatMap((page) => keysIn(readText(page)))]);
    const known = listed();
    expect(known.filter((k, i) => !used.has(k) || known.indexOf(k) !== i)).toEqual([]);
  });
});
