/** How much a cap has given in a period. */
export interface CapUse {
  /** Local day, month or year; empty for a cap without one. */
  readonly period: string;
  readonly points: number;
}
