import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { filesIn, readText, repository } from "./blocks.ts";
import { type PublicName, publicNames, tagsOf } from "./publicNames.ts";

/** What a declaration calls, itself or in a method, that throws a MetricError for a bad argument. */
const throwing = /\b(?:throwIfAny|checkFields|checkTimeZone|readInstant|resolveAsOf)\(/;

const titled = publicNames.map((entry) => ({ title: `${entry.room}: ${entry.name}`, ...entry }));
const rooms = [...new Set(publicNames.map(({ room }) => room))];

describe("public functions and classes", () => {
  it("are found", () => {
    expect(titled.map(({ title }) => title)).toEqual(expect.arrayContaining(["nps: nps", "core: Table"]));
  });

  it.each(titled)("$title has a summary and an example", (entry) => {
    const [comment] = ts.getJSDocCommentsAndTags(entry.declaration);
    expect(comment && ts.isJSDoc(comment) && ts.getTextOfJSDocComment(comment.comment)).toMatch(/\w/);
    expect(tagsOf(entry)).toContain("example");
  });

  it.each(titled.filter(throwsItself))("$title says when it throws", (entry) => {
    expect(tagsOf(entry)).toContain("throws");
  });

  it.each(rooms)("of %s are all named in its guide, which may have further pages", (room) => {
    const guide = `docs/${room}.md`;
    expect(existsSync(join(repository, guide)), `${guide} exists`).toBe(true);
    const pages = filesIn("docs", ".md").filter((page) => page === guide || page.startsWith(`docs/${room}-`));
    const text = pages.map(readText).join("\n");
    const unnamed = publicNames.filter((entry) => entry.room === room && !isNamed(text, entry.name));
    expect(unnamed.map(({ name }) => name)).toEqual([]);
  });
});

function throwsItself({ declaration }: PublicName): boolean {
  return ts.isFunctionDeclaration(declaration) && throwing.test(declaration.getText());
}

function isNamed(text: string, name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(text);
}
