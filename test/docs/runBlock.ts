import { runInThisContext } from "node:vm";
import ts from "typescript";
import type { Block } from "./blocks.ts";
import { type Output, outputsOf } from "./outputs.ts";

type Check = (output: Output, actual: unknown) => void;
type Modules = ReadonlyMap<string, unknown>;

/** Names that an example may use without importing them, with their values. */
export type Scope = Readonly<Record<string, unknown>>;

/**
 * Runs a block, after the code that it continues, and hands each stated output to `check` with the value found.
 * The code is turned into CommonJS inside an async function, so that every form of import and `await` work.
 */
export async function runBlock(block: Block, before: string, scope: Scope, check: Check): Promise<void> {
  const outputs = outputsOf(block.code);
  const code = `${before}\n${withChecks(block.code, outputs)}`;
  const { outputText, diagnostics } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    reportDiagnostics: true,
  });
  if (diagnostics?.length) throw new Error(ts.flattenDiagnosticMessageText(diagnostics[0]!.messageText, "\n"));
  const modules = await importAll(code);
  const names = ["require", "exports", "__check", ...Object.keys(scope)];
  const body = `(async (${names.join(", ")}) => { { ${outputText} } })`;
  const run = runInThisContext(body, { filename: `${block.file}:${block.line}` }) as (
    ...args: unknown[]
  ) => Promise<void>;
  const checkAt = (i: number, actual: unknown): void => {
    check(outputs[i]!, actual);
  };
  await run((name: string) => modules.get(name), {}, checkAt, ...Object.values(scope));
}

/** The code with each expression that states its value wrapped in a call of `__check`. */
function withChecks(code: string, outputs: readonly Output[]): string {
  let checked = code;
  for (const [i, { start, end }] of [...outputs.entries()].reverse()) {
    checked = `${checked.slice(0, start)}__check(${i}, ${checked.slice(start, end)}\n)${checked.slice(end)}`;
  }
  return checked;
}

async function importAll(code: string): Promise<Modules> {
  const names = ts.preProcessFile(code).importedFiles.map(({ fileName }) => fileName);
  return new Map(await Promise.all(names.map(async (name) => [name, await importByName(name)] as const)));
}

/** A module by the name that a reader would import it by. */
export function importByName(name: string): Promise<Scope> {
  return import(/* @vite-ignore */ name) as Promise<Scope>;
}
