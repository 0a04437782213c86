import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const repository = fileURLToPath(new URL("../..", import.meta.url));

/** A fenced ```ts block of a Markdown file or of a doc comment. */
export interface Block {
  /** Path below the repository. */
  readonly file: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** What stands before the code on each line: nothing in Markdown, ` * ` in a comment. */
  readonly prefix: string;
  /** What follows ```ts on the fence: nothing, `continue`, or `no-run` with a reason. */
  readonly mark: string;
  readonly code: string;
}

/** Every file below a folder with one of the endings, as paths below the repository. */
export function filesIn(folder: string, ending: string): string[] {
  return readdirSync(join(repository, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort();
}

/** The ```ts blocks of a text, first to last. */
export function blocksOf(file: string, text: string): Block[] {
  const blocks: Block[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const fence = /^(\s*\* |)```ts(?:\s+(.*))?$/.exec(lines[i]!);
    if (!fence) continue;
    const [line, prefix] = [i + 1, fence[1]!];
    const code: string[] = [];
    while (++i < lines.length && lines[i] !== `${prefix}\`\`\``) code.push(lines[i]!.slice(prefix.length));
    blocks.push({ file, line, prefix, mark: fence[2] ?? "", code: code.join("\n") });
  }
  return blocks;
}

export function readText(file: string): string {
  return readFileSync(join(repository, file), "utf8");
}
