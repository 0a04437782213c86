import { defineConfig } from "tsup";

export default defineConfig({
  // Every source file is an entry and stays a module of its own, so that a bundler drops what is not imported.
  entry: ["src/**/*.ts"],
  format: ["esm", "cjs"],
  target: "es2022",
  platform: "neutral",
  splitting: false,
  dts: true,
  clean: true,
  silent: true,
  // The output is not minified and has a module per source file: a map would double the package to say little more.
  sourcemap: false,
  esbuildPlugins: [
    {
      name: "relative-imports-stay",
      setup(build) {
        const extension = build.initialOptions.format === "cjs" ? ".cjs" : ".js";
        build.onResolve({ filter: /^\.{1,2}\/.*\.ts$/ }, ({ path, kind }) =>
          kind === "entry-point" ? undefined : { path: path.replace(/\.ts$/, extension), external: true },
        );
      },
    },
  ],
});
