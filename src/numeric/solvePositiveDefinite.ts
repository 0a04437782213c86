/**
 * Solves A·x = b for a symmetric positive definite A by elimination; `null` where A is singular, up to rounding.
 */
export function solvePositiveDefinite(
  matrix: readonly (readonly number[])[],
  vector: readonly number[],
): number[] | null {
  const rows = matrix.map((row, i) => [...row, vector[i]!]);
  const size = rows.length;
  for (let k = 0; k < size; k++) {
    const pivot = rows[k]![k]!;
    if (!(pivot > 1e-12 * matrix[k]![k]!)) return null;
    for (let i = k + 1; i < size; i++) {
      const factor = rows[i]![k]! / pivot;
      for (let j = k; j <= size; j++) rows[i]![j]! -= factor * rows[k]![j]!;
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let k = size - 1; k >= 0; k--) {
    const known = rows[k]!.slice(k + 1, size).reduce((sum, value, j) => sum + value * solution[k + 1 + j]!, 0);
    solution[k] = (rows[k]![size]! - known) / rows[k]![k]!;
  }
  return solution;
}
