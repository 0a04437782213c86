import { solvePositiveDefinite } from "./solvePositiveDefinite.ts";

/** The inverse of a symmetric positive definite matrix; `null` where it is singular, up to rounding. */
export function invertPositiveDefinite(matrix: readonly (readonly number[])[]): number[][] | null {
  const columns = matrix.map((_, j) =>
    solvePositiveDefinite(
      matrix,
      matrix.map((__, i) => (i === j ? 1 : 0)),
    ),
  );
  return columns.every((column) => column !== null) ? columns : null;
}
