import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const minute = 60_000;

// Rooms that read the built package have projects of their own, so that `test:unit` needs no build.
const needBuild = ["test/docs/**", "test/examples/**", "test/package/**"];

// `npm test` adds up its runs from the totals that each leaves in this folder.
const totals = process.env["CLIENTELE_TEST_TOTALS"];
const totalsFile = totals === undefined ? undefined : join(totals, `${process.pid}.json`);

export default defineConfig({
  root: fileURLToPath(new URL("../..", import.meta.url)),
  test: {
    reporters: totalsFile === undefined ? ["default"] : ["default", ["json", { outputFile: totalsFile }]],
    coverage: {
      provider: "v8",
      include: ["src/**/*.ts"],
      reporter: ["text"],
      skipFull: true,
      thresholds: { 100: true },
    },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: needBuild,
          globalSetup: "test/config/seed.ts",
          setupFiles: "test/config/setup.ts",
          testTimeout: minute,
        },
      },
      {
        extends: true,
        test: {
          name: "sweeps",
          include: ["test/clv/sweep*.test.ts"],
          globalSetup: "test/config/seed.ts",
          env: { SWEEP_CASES: "1000000" },
        },
      },
      {
        extends: true,
        test: {
          name: "types",
          include: [],
          typecheck: {
            enabled: true,
            only: true,
            ignoreSourceErrors: true, // `typecheck` reports those
            include: ["test/types/**/*.test-d.ts"],
            tsconfig: "test/config/tsconfig.json",
          },
        },
      },
      {
        extends: true,
        test: {
          name: "docs",
          include: ["test/docs/**/*.test.ts"],
          testTimeout: minute,
          // The built package runs as Node loads it.
          server: { deps: { external: [/\/dist\//] } },
        },
      },
      { extends: true, test: { name: "examples", include: ["test/examples/**/*.test.ts"], testTimeout: 5 * minute } },
      {
        extends: true,
        test: {
          name: "package",
          globalSetup: "test/package/install.ts",
          include: ["test/package/**/*.test.ts"],
          testTimeout: 10 * minute,
          hookTimeout: 10 * minute,
          fileParallelism: false,
        },
      },
    ],
  },
});
