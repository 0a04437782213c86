// Reads an orders file and lays the customer base open: a summary in the terminal and a page beside it.
import { writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { isMetricError } from "clientele/core";
import { readArgs, type ReportArgs } from "./report/args.ts";
import { chartsOf } from "./report/charts.ts";
import { measure } from "./report/measure.ts";
import { notesOf } from "./report/notes.ts";
import { pageOf } from "./report/page.ts";
import { Progress } from "./report/progress.ts";
import { readOrders } from "./report/readOrders.ts";
import { ReportError } from "./report/reportError.ts";
import { terminalSummary } from "./report/terminal.ts";
import { usage } from "./report/usage.ts";

const defaultFile = fileURLToPath(new URL("data/orders.csv", import.meta.url));

async function report(args: ReportArgs, progress: Progress): Promise<void> {
  const read = await readOrders(args, progress);
  progress.say("measuring");
  const figures = measure(read.log, args.asOf, args.clv);
  const notes = notesOf(args, read, figures);
  const file = basename(args.file);
  const { currency } = read;
  progress.say("drawing");
  write(args.out, pageOf({ file, currency, notes }, figures, await chartsOf(figures, currency)));
  progress.end();
  console.log(terminalSummary(file, read, figures, notes));
  console.log(`\nCharts and tables: ${args.out}`);
}

function write(file: string, page: string): void {
  try {
    writeFileSync(file, page);
  } catch (error) {
    throw new ReportError(`Cannot write ${file}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

const progress = new Progress();
try {
  const args = readArgs(process.argv.slice(2), defaultFile);
  if (args) await report(args, progress);
  else console.log(usage);
} catch (error) {
  progress.end();
  const isExpected = error instanceof ReportError || isMetricError(error);
  if (!isExpected) throw error;
  console.error(error.message);
  process.exitCode = error instanceof ReportError ? error.exitCode : 1;
}
