/** Where each of so many groups of equal size begins, and the end of the last; the first groups take the remainder. */
export function groupStarts(count: number, groups: number): number[] {
  const size = Math.floor(count / groups);
  const larger = count % groups;
  return Array.from({ length: groups + 1 }, (_, group) => group * size + Math.min(group, larger));
}
