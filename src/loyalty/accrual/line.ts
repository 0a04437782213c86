/** A line that earns, with the money that counts. */
export interface EarningLine {
  readonly lineId: string;
  readonly sku: string | undefined;
  readonly categories: readonly string[];
  readonly quantity: number;
  /** Minor units that earn. */
  readonly baseMinor: number;
}

/** The base of several lines together. */
export function baseOf(lines: readonly EarningLine[]): number {
  return lines.reduce((sum, line) => sum + line.baseMinor, 0);
}
