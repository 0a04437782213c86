import fc from "fast-check";
import type { Program, ProgramSpec } from "../../src/loyalty/program/program.ts";
import { commands, programs, type Step, stepsOf } from "./arbitraries.ts";

const birthday = fc.record<NonNullable<ProgramSpec["birthday"]>>({
  gives: fc.record({ type: fc.constant("points"), points: fc.integer({ min: 1, max: 60 }) }),
  daysBefore: fc.integer({ min: 0, max: 30 }),
  daysAfter: fc.integer({ min: 0, max: 60 }),
  leapDay: fc.constantFrom("feb28", "mar1", "leapOnly"),
});

/** Programmes of many kinds with gifts for birthdays. */
export const growthPrograms: fc.Arbitrary<Program> = fc
  .tuple(programs, birthday)
  .map(([program, gift]) => ({ ...program, birthday: gift }));

const birthdayCommand = fc.record({
  type: fc.constant("birthday"),
  birthday: fc.record({ month: fc.constantFrom(3, 4, 5, 12), day: fc.integer({ min: 1, max: 30 }) }),
  enteredAt: fc.constant("2026-01-01T00:00:00Z"),
});

/** Sequences of commands with those of these mechanics among them. */
export const growthSteps: fc.Arbitrary<readonly Step[]> = stepsOf(
  fc.oneof({ weight: 3, arbitrary: commands }, birthdayCommand),
);
