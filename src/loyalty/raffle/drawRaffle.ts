import { checkChoice, checkNumber, count } from "../../core/check.ts";
import { makeIssue, throwIfAny } from "../../core/issues.ts";
import type { MetricIssue } from "../../core/metricError.ts";
import { seededRandom } from "../../numeric/seededRandom.ts";
import { checkEntrants } from "./checkEntrants.ts";

/** A member in a raffle. */
export interface RaffleEntrant {
  /** Id of the member. */
  readonly memberId: string;
  /** Entries of the member. */
  readonly entries: number;
}

/**
 * What becomes of an entry that has won: it goes back, it leaves while the member's others stay, or all entries of the
 * member leave, so that nobody wins twice.
 */
export type Replacement = "withReplacement" | "withoutReplacement" | "onePrizeEach";

/** How a raffle is drawn. */
export interface RaffleOptions {
  /** A whole number from 0 to 4,294,967,295. */
  readonly seed: number;
  /** How many prizes there are. */
  readonly prizes: number;
  /** What becomes of an entry that has won. */
  readonly replacement: Replacement;
}

/** The outcome of a raffle, with what it was drawn from. */
export interface RaffleDraw extends RaffleOptions {
  /** Always `"raffleDraw"`. */
  readonly kind: "raffleDraw";
  /** Members who took part. */
  readonly entrants: number;
  /** Their entries before the draw. */
  readonly totalEntries: number;
  /** The member of each prize, the first prize first; fewer than prizes where the entries run out. */
  readonly winners: readonly string[];
}

/**
 * Draws the winners of a raffle: who has twice as many entries wins a prize twice as often.
 *
 * The entrants are put in the order of their ids, and the entries drawn by a seeded source of random numbers. So
 * anybody who knows the entrants and the seed finds the same winners, whatever the order of the list. Announce the
 * seed, or a hash of it, before the last entry is made.
 *
 * @param entrants - Each member once.
 * @param options - The seed, the number of prizes, and what becomes of entries that have won.
 * @throws {@link MetricError} that names each field which is missing or malformed, and members that are there twice.
 * @see [blackman-vigna-2021] in docs/references.md
 * @example
 * ```ts
 * const entrants = [
 *   { memberId: "anna", entries: 5 },
 *   { memberId: "ben", entries: 1 },
 *   { memberId: "carla", entries: 3 },
 * ];
 * drawRaffle(entrants, { seed: 20261224, prizes: 2, replacement: "onePrizeEach" }).winners; //=> ["carla", "anna"]
 * ```
 */
export function drawRaffle(entrants: readonly RaffleEntrant[], options: RaffleOptions): RaffleDraw {
  const { seed, prizes, replacement } = Object(options) as RaffleOptions;
  const issues: MetricIssue[] = [];
  checkNumber(issues, ["seed"], seed, { min: 0, max: 2 ** 32 - 1, whole: true });
  checkNumber(issues, ["prizes"], prizes, count);
  checkChoice(issues, "replacement", replacement, ["withReplacement", "withoutReplacement", "onePrizeEach"]);
  checkEntrants(issues, ["entrants"], entrants);
  throwIfAny(issues);
  const sorted = [...entrants].sort((a, b) => (a.memberId < b.memberId ? -1 : 1));
  const left = sorted.map(({ entries }) => entries);
  const totalEntries = left.reduce((sum, entries) => sum + entries, 0);
  if (totalEntries > Number.MAX_SAFE_INTEGER) {
    throwIfAny([makeIssue("overflow", ["entrants"], "fewer than 2^53 entries in all", totalEntries)]);
  }
  const random = seededRandom(seed);
  const winners: string[] = [];
  for (let total = totalEntries; total > 0 && winners.length < prizes;) {
    const winner = holderOf(left, Math.floor(random() * total));
    winners.push(sorted[winner]!.memberId);
    const leaving = { withReplacement: 0, withoutReplacement: 1, onePrizeEach: left[winner]! }[replacement];
    left[winner]! -= leaving;
    total -= leaving;
  }
  const from = { entrants: entrants.length, totalEntries };
  return { kind: "raffleDraw", seed, prizes, replacement, ...from, winners };
}

/** Who holds an entry, where entries are numbered through all who hold some. */
function holderOf(entries: readonly number[], entry: number): number {
  let holder = 0;
  for (let before = entry; before >= entries[holder]!; holder++) before -= entries[holder]!;
  return holder;
}
