interface Rule {
  /** The positive half of the nodes on [−1, 1]; the others mirror them. */
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Gauss and Legendre's rule with ten points. */
const ten: Rule = {
  nodes: [0.14887433898163121, 0.43339539412924719, 0.67940956829902441, 0.86506336668898451, 0.97390652851717172],
  weights: [0.29552422471475287, 0.26926671930999636, 0.21908636251598204, 0.14945134915058059, 0.066671344308688138],
};

/** The rule with four points, for panels on which hardly anything changes. */
const four: Rule = {
  nodes: [0.33998104358485626, 0.86113631159405258],
  weights: [0.65214515486254614, 0.34785484513745386],
};

/** The rule with two points. */
const two: Rule = { nodes: [0.57735026918962576], weights: [1] };

/** On these shares of the width allowed to ten points four, and two, have as many digits. */
const narrow = 1 / 40;
const narrowest = 1 / 4000;

/** An integral over [from, to] that is known to need narrow panels in some places. */
export interface PanelIntegral {
  readonly from: number;
  /** May lie below `from`, and may be Infinity where the rest becomes negligible. */
  readonly to: number;
  /** The weighted integrand: `weight` times its value at `at`, never negative. */
  readonly term: (at: number, weight: number) => number;
  /** How wide a panel that begins at `at` may be: such that one rule of ten points is exact to rounding on it. */
  readonly width: (at: number) => number;
  /** A bound of the integral from `at` to the end, so that no panels are spent on what does not count. */
  readonly rest: (at: number) => number;
}

/** No integral that a double can tell from its neighbours needs so many. */
const most = 10_000;

/** Panels narrower than this share of where they lie would not advance. */
const resolution = 1e-15;

/** What is below this share of the sum is lost in rounding. */
const negligible = 1e-17;

/**
 * The integral of a function that is positive and smooth, by Gauss-Legendre rules on panels whose widths the caller
 * derives from how steep the function is and how far its nearest singularity: no error estimate is needed then, and the
 * error is relative to the result.
 *
 * @see [abramowitz-stegun-1964] in docs/references.md
 */
export function panelIntegral({ from, to, term, width, rest }: PanelIntegral): number {
  const direction = to < from ? -1 : 1;
  let sum = 0;
  let at = from;
  for (let panels = 0; panels < most && direction * (to - at) > 0; panels++) {
    const allowed = width(at);
    const left = direction * (to - at);
    const size = Math.min(Math.max(allowed, resolution * Math.abs(at)), left);
    const { nodes, weights } = size < narrowest * allowed ? two : size < narrow * allowed ? four : ten;
    const half = size / 2;
    const middle = at + direction * half;
    let part = 0;
    for (let i = 0; i < nodes.length; i++) {
      const offset = half * nodes[i]!;
      const weight = half * weights[i]!;
      part += term(middle - offset, weight) + term(middle + offset, weight);
    }
    sum += part;
    at = size < left ? at + direction * size : to;
    if (part <= negligible * sum && rest(at) <= negligible * sum) break;
  }
  return sum;
}
