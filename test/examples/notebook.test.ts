import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { deno, denoEnvironment, need, type Runtime } from "../package/runtimes.ts";

/** Content by MIME type, as a notebook file keeps it. */
type Bundle = Readonly<Record<string, unknown>>;

interface Cell {
  readonly id: string;
  readonly cell_type: "code" | "markdown";
  readonly source: readonly string[];
  readonly outputs?: readonly { readonly data?: Bundle }[];
}

const repository = fileURLToPath(new URL("../..", import.meta.url));
const notebook = join(repository, "examples/notebooks/customer-base.ipynb");

// Debian's program: it runs a notebook and keeps what each cell shows.
const debianNbconvert = existsSync("/usr/bin/jupyter-nbconvert") ? "/usr/bin/jupyter-nbconvert" : undefined;
const nbconvert: Runtime = {
  name: "jupyter-nbconvert",
  variable: "CLIENTELE_NBCONVERT",
  path: process.env["CLIENTELE_NBCONVERT"] ?? debianNbconvert,
};

const folder = mkdtempSync(join(tmpdir(), "clientele-notebook-"));

// As a user of notebooks has it: the package in node_modules. Deno reads no declarations behind a link to elsewhere.
beforeAll(() => {
  const modules = join(folder, "node_modules");
  for (const part of ["package.json", "dist"]) {
    cpSync(join(repository, part), join(modules, "clientele", part), { recursive: true });
  }
  for (const name of ["decimal.js", "date-fns", "@date-fns", "zod"]) {
    symlinkSync(join(repository, "node_modules", name), join(modules, name));
  }
  writeFileSync(join(folder, "package.json"), JSON.stringify({ dependencies: { clientele: "*" } }));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function cellsOf(file: string): readonly Cell[] {
  return (JSON.parse(readFileSync(file, "utf8")) as { readonly cells: readonly Cell[] }).cells;
}

describe("the notebook", () => {
  it("is kept without outputs", () => {
    expect(cellsOf(notebook).flatMap(({ outputs = [] }) => outputs)).toEqual([]);
  });

  it("type-checks as one program", (context) => {
    const code = cellsOf(notebook).flatMap(({ cell_type, source }) => (cell_type === "code" ? [source.join("")] : []));
    writeFileSync(join(folder, "cells.ts"), code.join("\n"));
    execFileSync(need(deno, context), ["check", "cells.ts"], { cwd: folder, env: denoEnvironment(folder) });
  });

  // On a busy machine an output may reach the notebook after the kernel said that the cell was done, and is lost there.
  it("runs, and shows a table, a cohort heatmap and RFM segments", { retry: 2 }, (context) => {
    const kernel = join(folder, "kernels/deno");
    mkdirSync(kernel, { recursive: true });
    const argv = [need(deno, context), "jupyter", "--kernel", "--conn", "{connection_file}"];
    writeFileSync(join(kernel, "kernel.json"), JSON.stringify({ argv, display_name: "Deno", language: "typescript" }));
    writeFileSync(join(folder, "story.ipynb"), readFileSync(notebook));
    const env = { ...denoEnvironment(folder), JUPYTER_PATH: folder, IPYTHONDIR: folder, HOME: folder };
    const args = ["--to", "notebook", "--execute", "--output", "run.ipynb", "story.ipynb"];
    execFileSync(need(nbconvert, context), args, { cwd: folder, env, stdio: "pipe" });

    const cells = cellsOf(join(folder, "run.ipynb"));
    const shown = (id: string): Bundle => cells.find((cell) => cell.id === id)!.outputs![0]!.data!;
    const html = (id: string): string => (shown(id)["text/html"] as string[]).join("");
    expect(html("summary")).toMatch(/<caption>400 rows, the first 20 shown<\/caption>.*meanSpend/s);
    expect(html("scores")).toMatch(/<th>segment<\/th>.*Loyal/s);
    for (const id of ["heatmap", "segments"]) {
      const chart = shown(id)["application/vnd.vegalite.v5+json"] as { readonly data: { readonly values: unknown[] } };
      expect(chart.data.values.length).toBeGreaterThan(10);
    }
  });
});
