import { Script } from "node:vm";
import ts from "typescript";

/** A statement of an example whose value the example states behind `//=>`. */
export interface Output {
  /** Where the expression stands in the code. */
  readonly start: number;
  readonly end: number;
  /** The value as it is written, a JavaScript literal. */
  readonly stated: string;
  /** Lines of the code, from 0: that of the statement's end, and the last that the stated value takes. */
  readonly statementLine: number;
  readonly lastLine: number;
}

/** The stated outputs of an example. Throws where a `//=>` follows no expression or states no literal. */
export function outputsOf(code: string): Output[] {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ESNext, true);
  const lines = code.split("\n");
  const outputs: Output[] = [];
  for (const statement of source.statements) {
    if (!ts.isExpressionStatement(statement)) continue;
    const { line, character } = source.getLineAndCharacterOfPosition(statement.end);
    const isOnSameLine = lines[line]!.slice(character).trim() !== "";
    const stated = statedValue(lines, isOnSameLine ? line : line + 1, isOnSameLine ? character : 0);
    if (!stated) continue;
    const { expression } = statement;
    outputs.push({ start: expression.getStart(source), end: expression.end, statementLine: line, ...stated });
  }
  if (outputs.length !== code.split("//=>").length - 1) throw new Error("a //=> follows no expression statement");
  return outputs;
}

/** The value behind a `//=>`, which goes on over lines of comment until it is a whole literal. */
function statedValue(
  lines: readonly string[],
  first: number,
  from: number,
): { stated: string; lastLine: number } | null {
  const start = /^\s*\/\/=>(.*)$/.exec((lines[first] ?? "").slice(from));
  if (!start) return null;
  let stated = start[1]!.trim();
  for (let last = first; ; last++) {
    if (isLiteral(stated)) return { stated, lastLine: last };
    const more = /^\s*\/\/(?!=>)(.*)$/.exec(lines[last + 1] ?? "");
    if (!more) throw new Error(`//=> states no value: ${stated}`);
    stated += `\n${more[1]!}`;
  }
}

function isLiteral(text: string): boolean {
  try {
    new Script(`(${text})`);
    return text !== "";
  } catch {
    return false;
  }
}
