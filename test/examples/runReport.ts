import { existsSync, readFileSync } from "node:fs";
import { type Run, runExample } from "./runExample.ts";
import { scratchFile } from "./scratch.ts";

/** What a report printed, and the page it wrote; no page is an empty one. */
export interface ReportRun extends Run {
  readonly page: string;
}

/** Runs the report with these arguments, its page going to a scratch folder. */
export function runReport(...args: string[]): ReportRun {
  const out = scratchFile("report.html");
  const run = runExample("report.ts", ...args, "--out", out);
  return { ...run, page: existsSync(out) ? readFileSync(out, "utf8") : "" };
}
