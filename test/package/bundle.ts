import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** What an application ships for a piece of code, minified, with all that it carries. */
export interface Bundle {
  readonly minified: number;
  readonly gzipped: number;
  /** The modules that left code in it. */
  readonly kept: readonly string[];
  /** Every module that was read, with those that it imports. */
  readonly imports: ReadonlyMap<string, readonly string[]>;
}

/** Bundles code as if it stood in a file of the folder. */
export async function bundle(folder: string, code: string): Promise<Bundle> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: folder },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    format: "esm",
    metafile: true,
    write: false,
  });
  const [output] = Object.values(metafile.outputs);
  const [file] = outputFiles;
  const modules = Object.entries(metafile.inputs);
  return {
    minified: file!.contents.length,
    gzipped: gzipSync(file!.contents, { level: 9 }).length,
    kept: Object.keys(output!.inputs).filter((path) => output!.inputs[path]!.bytesInOutput > 0),
    imports: new Map(modules.map(([path, { imports }]) => [path, imports.map((imported) => imported.path)])),
  };
}
