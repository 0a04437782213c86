/** How much a cap has given in a period. */
export interface CapUse {
  /** Local day, month or year; empty for a cap without one. */
  readonly period: string;
  /** What it has given in the period. */
  readonly points: number;
}
