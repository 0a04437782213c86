import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Run, runExample } from "./runExample.ts";

/** What a report printed, and the page it wrote; no page is an empty one. */
export interface ReportRun extends Run {
  readonly page: string;
}

/** Runs the report with these arguments; its page is read and taken away. */
export function runReport(...args: string[]): ReportRun {
  const folder = mkdtempSync(join(tmpdir(), "clientele-report-"));
  const out = join(folder, "report.html");
  const run = runExample("report.ts", ...args, "--out", out);
  const page = existsSync(out) ? readFileSync(out, "utf8") : "";
  rmSync(folder, { recursive: true });
  return { ...run, page };
}
