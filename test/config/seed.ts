import { randomInt } from "node:crypto";

/** Chooses the seed of every property test in a run, once, and says how to run the same again. */
export default function chooseSeed(): void {
  const seed = (process.env["FC_SEED"] ??= String(randomInt(2 ** 31)));
  console.log(`fast-check seed ${seed}; repeat this run with FC_SEED=${seed}`);
}
