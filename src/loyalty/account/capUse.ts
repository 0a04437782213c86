/** How much a cap has given in its present period. */
export interface CapUse {
  /** Local day, month or year; empty for a cap without one. */
  readonly period: string;
  readonly points: number;
}
