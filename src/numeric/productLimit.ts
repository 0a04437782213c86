/**
 * The product-limit estimate of surviving each time: the product of (n − d) / n over the times up to it. Counts may be
 * weighted.
 *
 * @param atRisk - n, at ascending times; never below d.
 * @param events - d.
 * @see [kaplan-meier-1958] in docs/references.md
 */
export function productLimit(atRisk: Float64Array, events: Float64Array): Float64Array {
  const survival = new Float64Array(atRisk.length);
  let product = 1;
  for (let i = 0; i < atRisk.length; i++) {
    if (events[i]! > 0) product *= (atRisk[i]! - events[i]!) / atRisk[i]!;
    survival[i] = product;
  }
  return survival;
}

/**
 * Greenwood's variance of the logarithm of the product-limit estimate: the sum of d / (n (n − d)) over the times up to
 * each; Infinity once everybody at risk has had the event.
 *
 * @see [greenwood-1926] in docs/references.md
 */
export function greenwoodVariance(atRisk: Float64Array, events: Float64Array): Float64Array {
  const variance = new Float64Array(atRisk.length);
  let sum = 0;
  for (let i = 0; i < atRisk.length; i++) {
    if (events[i]! > 0) sum += events[i]! / atRisk[i]! / (atRisk[i]! - events[i]!);
    variance[i] = sum;
  }
  return variance;
}
