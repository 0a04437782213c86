/**
 * The place between `low` and `high` where a function changes its sign, by halving until no double lies between. It needs
 * nothing but the signs, which must differ at the two ends, and so cannot run away.
 *
 * @param evaluate - Continuous between the ends, and above zero at `low` and not at `high`.
 * @returns The last double found at which the function is above zero.
 */
export function bisect(evaluate: (x: number) => number, low: number, high: number): number {
  let [above, below] = [low, high];
  for (;;) {
    const middle = above + (below - above) / 2;
    if (middle <= above || middle >= below) return above;
    if (evaluate(middle) > 0) above = middle;
    else below = middle;
  }
}
