import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, inject, it } from "vitest";
import { chromium, need } from "./runtimes.ts";
import { storyResults } from "./storyResults.ts";

const consumer = inject("consumer");
const offline = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];
const quiet = ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", ...offline];

it("a bundle computes the same in a browser", async (context) => {
  const path = need(chromium, context);
  const contents = `import { results } from "./story.mts"; document.body.textContent = JSON.stringify(results);`;
  const stdin = { contents, resolveDir: consumer };
  const { outputFiles } = await build({ stdin, bundle: true, minify: true, format: "iife", write: false });
  const page = join(consumer, "page.html");
  writeFileSync(page, `<!doctype html><meta charset="utf-8"><body><script>${outputFiles[0]!.text}</script>`);
  const profile = mkdtempSync(join(consumer, "chromium-"));
  const args = [...quiet, `--user-data-dir=${profile}`, "--dump-dom", `file://${page}`];
  const dom = execFileSync(path, args, { encoding: "utf8", stdio: "pipe", timeout: 120_000 });
  const results = /<body>(.*)<\/body>/s.exec(dom)?.[1];
  expect(JSON.parse(results ?? dom)).toEqual(storyResults);
});
