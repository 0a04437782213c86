import type { NpsCategory } from "./npsCategory.ts";

/** The categories, worst first; the place of one less 1 is what it counts in the score. */
export const categories = ["detractor", "passive", "promoter"] as const;

/** Respondents by the category of the first answer and that of the second: `counts[before][after]`. */
export type NpsTransitionCounts = Readonly<Record<NpsCategory, Readonly<Record<NpsCategory, number>>>>;

/** A value for each category. */
export function byCategory<Value>(valueOf: (category: NpsCategory) => Value): Record<NpsCategory, Value> {
  return { detractor: valueOf("detractor"), passive: valueOf("passive"), promoter: valueOf("promoter") };
}

/** A table of zeros, to be counted into. */
export function emptyTransitions(): Record<NpsCategory, Record<NpsCategory, number>> {
  return byCategory(() => byCategory(() => 0));
}
