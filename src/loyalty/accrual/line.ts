/** A line of an order with the money that counts. */
export interface EarningLine {
  /** Id of the line. */
  readonly lineId: string;
  /** Stock-keeping unit; `null` where none was given. */
  readonly sku: string | null;
  /** Categories of the goods. */
  readonly categories: readonly string[];
  /** Pieces. */
  readonly quantity: number;
  /** Minor units that earn. */
  readonly baseMinor: number;
}

/** The base of several lines together. */
export function baseOf(lines: readonly EarningLine[]): number {
  let sum = 0;
  for (const { baseMinor } of lines) sum += baseMinor;
  return sum;
}

/** The lines that earn: most often all of them, and then the list itself. */
export function eligible(lines: readonly OrderLine[]): readonly OrderLine[] {
  return lines.every(({ isEligible }) => isEligible) ? lines : lines.filter(({ isEligible }) => isEligible);
}

/** A line of an order, earning or not, with what it cost. */
export interface OrderLine extends EarningLine {
  /** Price less discounts, with which refunds are compared; 0 for shipping. */
  readonly paidMinor: number;
  /** Whether it earns. */
  readonly isEligible: boolean;
}
