/** The variance of an answer scored +1, 0 or −1, from how many of them are promoters and how many detractors. */
export function varianceOf(
  { promoters, detractors }: { readonly promoters: number; readonly detractors: number },
  total: number,
): number {
  // (p + d) − (p − d)² over a common denominator: exact at 0 where every answer is alike.
  return ((promoters + detractors) * total - (promoters - detractors) ** 2) / total ** 2;
}
