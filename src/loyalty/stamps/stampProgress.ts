import type { Account } from "../account/account.ts";
import type { Program } from "../program/program.ts";
import { headStartOf } from "./headStartOf.ts";

/** How far a member's card is. */
export interface StampProgress {
  /** Always `"stampProgress"`. */
  readonly kind: "stampProgress";
  /** Stamps that complete the card. */
  readonly required: number;
  /** Stamps of its head start. */
  readonly endowed: number;
  /** Stamps earned on it. */
  readonly earned: number;
  /** Stamps that are missing, and before them those owed. */
  readonly left: number;
  /** (endowed + earned) / required. */
  readonly share: number;
  /** From when the card is gone; `null` when never, or when the next stamp begins it. */
  readonly expiresAt: string | null;
  /** Cards that are full so far. */
  readonly completedCards: number;
}

/**
 * How far the card is that the next stamp goes on.
 *
 * $$ \text{share} = \frac{\text{endowed} + \text{earned}}{\text{required}} $$
 *
 * A head start raises the share, though as many stamps are left: people given two of ten stamps came back more often
 * than those who had to collect eight. Endowed stamps are nobody's purchase, and no figure of earned stamps has them.
 *
 * @param program - From `defineProgram`.
 * @param account - As it is after its last event; what has ended since is in it after `replay`.
 * @returns `null` where the programme has no stamp cards.
 * @see [nunes-2006] in docs/references.md
 * @example
 * ```ts
 * const program = defineProgram({
 *   id: "carwash",
 *   version: 1,
 *   currency: "USD",
 *   stamps: {
 *     required: 10,
 *     per: { type: "visit" },
 *     reward: { type: "named", name: "wash" },
 *     headStart: { stamps: 2, cards: "first" },
 *   },
 * });
 * const { left, share } = stampProgress(program, newAccount(program, "m1"))!;
 * [left, share]; //=> [8, 0.2]
 * ```
 */
export function stampProgress({ stamps: terms }: Program, { stamps }: Account): StampProgress | null {
  if (!terms) return null;
  const { card, cards, owed, totals } = stamps;
  const required = card?.required ?? terms.required;
  const endowed = card?.endowed ?? headStartOf(terms, cards);
  const earned = card?.earned ?? 0;
  const filled = endowed + earned;
  return {
    kind: "stampProgress",
    required,
    endowed,
    earned,
    left: required - filled + owed,
    share: filled / required,
    expiresAt: card?.expiresAt ?? null,
    completedCards: totals.completed,
  };
}
