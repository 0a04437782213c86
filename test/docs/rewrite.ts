import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, readText, repository } from "./blocks.ts";
import { literal, plain } from "./literal.ts";
import type { Output } from "./outputs.ts";

/** An output of an example as it came out. */
export interface Finding {
  readonly block: Block;
  readonly output: Output;
  readonly actual: unknown;
}

const width = 120;

/** Writes what came out behind the `//=>` of the examples of one file. */
export function rewriteOutputs(file: string, findings: readonly Finding[]): void {
  writeFileSync(join(repository, file), outputLines(readText(file).split("\n"), findings).join("\n"));
}

/** The lines of a file with what came out in place of what was stated. */
export function outputLines(lines: readonly string[], findings: readonly Finding[]): string[] {
  const written = [...lines];
  // From the last to the first, so that the lines of those to come stay where they are.
  for (const { block, output, actual } of findings.toReversed()) {
    const { prefix } = block;
    const at = block.line + output.statementLine;
    const statement = written[at]!.replace(/\s*\/\/=>.*$/, "");
    const value = literal(plain(actual), width - prefix.length - "//=> ".length);
    const short = `${statement} //=> ${value}`;
    const isShort = !value.includes("\n") && short.length <= width;
    const long = [statement, ...`//=> ${value.replaceAll("\n", "\n// ")}`.split("\n").map((line) => prefix + line)];
    written.splice(at, block.line + output.lastLine - at + 1, ...(isShort ? [short] : long));
  }
  return written;
}
