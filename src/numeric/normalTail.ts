import { chiSquareTail } from "./chiSquareTail.ts";

/** The probability that a standard normal variable exceeds `z`: half of what its square exceeds, on the far side. */
export function normalTail(z: number): number {
  const half = chiSquareTail(z * z, 1) / 2;
  return z < 0 ? 1 - half : half;
}
