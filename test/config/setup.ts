import fc from "fast-check";

const runs = process.env["FC_RUNS"];

fc.configureGlobal({
  seed: Number(process.env["FC_SEED"]),
  ...(runs === undefined ? {} : { numRuns: Number(runs) }),
});
