/** By how many powers of e an integrand may change over a panel. */
const range = 6;

/**
 * How wide a panel of {@link logPanelIntegral} may be for its rule of ten points to be good to some 12 digits: no wider than
 * the nearest singularity is away, and not over more than a few powers of e.
 *
 * @param distance - From where the logarithmic scale begins to where the panel does.
 * @param direction - 1 for a panel onwards from there, −1 for one backwards.
 * @param reach - How far off the nearest singularity is on the logarithmic scale. That of a logarithm itself is π aside.
 * @param steepness - The rate at which the logarithm of the integrand changes, at a distance.
 */
export function panelWidth(
  distance: number,
  direction: 1 | -1,
  reach: number,
  steepness: (distance: number) => number,
): number {
  let width = Math.min(0.625 * Math.min(Math.PI, reach), range / (distance * steepness(distance)));
  // At the other end it may be steeper.
  for (;;) {
    const end = distance * Math.exp(direction * width);
    if (!(width * end * steepness(end) > 1.5 * range)) return width;
    width /= 2;
  }
}
