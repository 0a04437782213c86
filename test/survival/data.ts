import type { SurvivalObservation } from "../../src/survival/observation.ts";

/** Observations of times, those in the second list censored. */
export function observed(events: readonly number[], censored: readonly number[] = []): SurvivalObservation[] {
  return [...events.map((time) => ({ time, event: true })), ...censored.map((time) => ({ time, event: false }))];
}

/** Weeks in remission of 42 children with leukemia, 6-MP against placebo (Freireich et al., Blood 21, 1963). */
export const sixMp = observed([6, 6, 6, 7, 10, 13, 16, 22, 23], [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
export const placebo = observed([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23]);
