import fc from "fast-check";
import type { Program } from "../../src/loyalty/program/program.ts";
import type { Command } from "../../src/loyalty/engine/command.ts";
import { commandsOf, type Step } from "./arbitraries.ts";
import { growthPrograms, growthSteps } from "./growth.ts";
import { mechanicPrograms, mechanicSteps } from "./mechanicsArbitraries.ts";

/** Programmes with points and any of the mechanics. */
export const wholePrograms: fc.Arbitrary<Program> = fc
  .tuple(growthPrograms, mechanicPrograms)
  .map(([program, { stamps, coupons, cashback, storedValue }]) => ({
    ...program,
    stamps,
    coupons: [...program.coupons, ...coupons],
    cashback,
    storedValue,
  }));

/** Sequences of commands of all kinds. */
export const wholeSteps: fc.Arbitrary<readonly Step[]> = fc
  .tuple(growthSteps, mechanicSteps)
  .map(([some, more]) =>
    Array.from({ length: Math.max(some.length, more.length) }, (_, i) => [some[i], more[i]]).flatMap((pair) =>
      pair.filter((step) => step !== undefined),
    ),
  );

/** The commands of another member: with ids, orders and visits of their own. */
export function commandsOfAnother(all: readonly Step[]): Command[] {
  return JSON.parse(JSON.stringify(commandsOf(all)).replaceAll(/"([cov]\d+)/g, '"x$1')) as Command[];
}
