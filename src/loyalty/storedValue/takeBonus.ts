import type { BonusPart } from "./storedValueState.ts";

/** So much of the bonus, the soonest ending first; `skipped` of it is passed over. */
export function takeBonus(bonuses: readonly BonusPart[], minor: number, skipped = 0): BonusPart[] {
  const taken: BonusPart[] = [];
  let [toSkip, missing] = [skipped, minor];
  for (const { id, minor: there, expiresAt } of bonuses) {
    const skip = Math.min(toSkip, there);
    const more = Math.min(missing, there - skip);
    if (more > 0) taken.push({ id, minor: more, expiresAt });
    toSkip -= skip;
    missing -= more;
  }
  return taken;
}
