import { describe, expect, it } from "vitest";
import { filesIn, readText } from "./blocks.ts";

/** A key as it is cited: in brackets, or as the anchor of a link. */
const key = /[[#]([a-z][a-z0-9-]*-\d{4}[a-z]?)[\])]/g;
const keysIn = (text: string): string[] => Array.from(text.matchAll(key), (match) => match[1]!);

const listFile = "docs/references.md";

/** The keys that open a line of the list, behind a bullet, a heading's signs or an anchor. */
function listed(): string[] {
  const opening = /^[^a-z\n]*(?:<a id=")?([a-z][a-z0-9-]*-\d{4}[a-z]?)\b/gm;
  return Array.from(readText(listFile).matchAll(opening), (match) => match[1]!);
}

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
