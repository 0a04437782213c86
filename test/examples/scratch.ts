import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The path of a file in a folder that goes when the test is over; with a text, the file is written. */
export function scratchFile(name: string, text?: string): string {
  const folder = mkdtempSync(join(tmpdir(), "clientele-examples-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, name);
  if (text !== undefined) writeFileSync(file, text);
  return file;
}
