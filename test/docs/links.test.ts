import { existsSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { filesIn, readText, repository } from "./blocks.ts";

const pages = ["README.md", "CHANGELOG.md", ...filesIn("docs", ".md"), ...filesIn("examples", ".md")];

/** A page without its code, where brackets and hashes mean something else. */
function prose(page: string): string {
  return readText(page)
    .replace(/^```[\s\S]*?^```/gm, "")
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, ""));
}

function linksOf(text: string): string[] {
  const forms = [/\]\(<?([^)\s>]+)/g, /^\[[^\]]+\]:\s+(\S+)/gm, /(?:href|src)="([^"]+)"/g];
  return forms.flatMap((form) => Array.from(text.matchAll(form), (match) => match[1]!)).filter(isRelative);
}

function isRelative(target: string): boolean {
  return !/^(?:[a-z]+:|\/\/)/.test(target);
}

/** The anchors of a page: its headings as GitHub writes them, and its own ids. */
function anchorsOf(text: string): string[] {
  const headings = Array.from(text.matchAll(/^#+\s+(.*)$/gm), (match) => anchorOf(match[1]!));
  return [...headings, ...Array.from(text.matchAll(/\bid="([^"]+)"/g), (match) => match[1]!)];
}

function anchorOf(heading: string): string {
  const words = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase();
  return words
    .replace(/[^\p{L}\p{N}\s_-]/gu, "")
    .trim()
    .replace(/\s/g, "-");
}

function isDead(page: string, target: string): boolean {
  const [path, anchor] = target.split("#") as [string, string | undefined];
  const file = path === "" ? page : join(dirname(page), decodeURI(path));
  if (!existsSync(join(repository, file))) return true;
  return anchor !== undefined && file.endsWith(".md") && !anchorsOf(prose(file)).includes(anchor);
}

describe("the links of the pages", () => {
  it.each(pages)("in %s lead somewhere", (page) => {
    expect(linksOf(prose(page)).filter((target) => isDead(page, target))).toEqual([]);
  });
});

describe("the check of links", () => {
  it("reads every form of link, and leaves the web alone", () => {
    const text = '[a](./a.md#b) ![b](<b c.svg>) <img src="c.png"> [d](https://d.example)\n[e]: e.md\n';
    expect(linksOf(text)).toEqual(["./a.md#b", "b", "e.md", "c.png"]);
  });

  it("writes anchors as GitHub does", () => {
    const text = '# `rfm`: R, F & M\n## Größe (x²)\n### [See](a.md) it\n<a id="own"></a>';
    expect(anchorsOf(text)).toEqual(["rfm-r-f--m", "größe-x²", "see-it", "own"]);
  });

  it("finds a file and an anchor that are not there", () => {
    expect(["src/core/money.ts", "nowhere.md", "#nowhere"].map((target) => isDead("README.md", target))).toEqual([
      ...[false, true, true],
    ]);
  });
});
