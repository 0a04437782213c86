import { describe, expect, it } from "vitest";
import { runExample } from "./runExample.ts";
import { runReport } from "./runReport.ts";

describe("the page of the kept orders", () => {
  const { page, stdout } = runReport("--margin", "0.3", "--discount", "0.1");

  it("needs nothing from elsewhere", () => {
    const addresses = (page.match(/https?:[^"'\s]*/g) ?? []).filter((found) => !found.startsWith("http://www.w3.org/"));
    expect(addresses).toEqual([]);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b|@import|\bsrc=|url\((?!#)/i);
  });

  it("says what it is, in which language, and fits a phone", () => {
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page).toContain("<title>Customer base of orders.csv, as of 2026-06-30</title>");
    expect(page).toContain('name="viewport"');
  });

  it("has each chart for wide and narrow screens, described in words, with its numbers", () => {
    const figures = page.match(/<figure role="img" aria-label="[^"]{40,}">/g);
    expect(figures).toHaveLength(4);
    expect(page.match(/<div class="wide" aria-hidden="true"><svg/g)).toHaveLength(4);
    expect(page.match(/<div class="narrow" aria-hidden="true"><svg/g)).toHaveLength(4);
    expect(page.match(/<details>\n<summary>.*<\/summary>\n<div class="scroll" tabindex="0"><table>/g)).toHaveLength(4);
    expect(page).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
  });

  it("gives each thing in it a name of its own, and refers to no other", () => {
    const names = Array.from(page.matchAll(/\bid="([^"]+)"/g), ([, name]) => name!);
    const used = Array.from(page.matchAll(/url\(#([^)]+)\)/g), ([, name]) => name!);
    expect(new Set(names).size).toBe(names.length);
    expect(used.length).toBeGreaterThan(0);
    expect(names).toEqual(expect.arrayContaining(used));
  });

  it("shows the figures of the terminal", () => {
    for (const name of ["Customers", "Orders", "Revenue", "Repeat purchase rate", "Retention, month 6", "Simple CLV"]) {
      const value = new RegExp(`^  ${name} +(\\S+)`, "m").exec(stdout)![1]!;
      expect(page).toContain(`<div><dt>${name}</dt><dd>${value}</dd></div>`);
    }
  });
});

it("says so when the page cannot be written", () => {
  const { status, stderr } = runExample("report.ts", "--out", "no/such/folder/report.html");
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Cannot write no\/such\/folder\/report\.html: /);
});
