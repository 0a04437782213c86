// `npm test`: every gate in order up to the first that fails, then one line with the totals of all test runs.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const isFull = process.env["REQUIRE_ALL"] === "1";
const gates = ["build", "typecheck", "lint", "test:unit", "test:zones", "test:docs", "test:package", "knip", "docs"];
if (isFull) gates.push("test:sweeps");

/** What vitest's JSON reporter counts. */
interface Totals {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
}

const folder = mkdtempSync(join(tmpdir(), "clientele-totals-"));
const env = { ...process.env, CLIENTELE_TEST_TOTALS: folder };

const failedGate = gates.find((gate) => {
  const start = performance.now();
  const { status } = spawnSync("npm", ["run", gate], { stdio: "inherit", env });
  console.log(
    `\n${gate}: ${status === 0 ? "done" : "failed"} after ${((performance.now() - start) / 1000).toFixed(0)} s`,
  );
  return status !== 0;
});

const runs = readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Totals);
rmSync(folder, { recursive: true });
const sum = (field: keyof Totals): number => runs.reduce((total, run) => total + run[field], 0);
const passed = sum("numPassedTests");
const skipped = sum("numPendingTests");
const problems = [
  ...(failedGate === undefined ? [] : [`${failedGate} failed`]),
  ...(passed > 0 ? [] : ["no test ran"]),
  ...(skipped > 0 && isFull ? ["tests were skipped under REQUIRE_ALL=1"] : []),
];

if (skipped > 0) console.log(`${skipped} skipped: each says above what this machine lacks`);
for (const problem of problems) console.log(problem);
const failed = problems.length > 0 ? Math.max(1, sum("numFailedTests")) : 0;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
