/** How much a cap has given in a period. */
export interface CapUse {
  /** Local day, month or year; empty for a cap without one. */
  readonly period: string;
  /** What it has given in the period. */
  readonly points: number;
}

/** How much a cap has given in a period before a purchase and after it. */
export interface CapStep {
  /** Local day, month or year; empty for a cap without one. */
  readonly period: string;
  /** What it had given before. */
  readonly before: number;
  /** What it has given after. A budget is kept elsewhere, and stays as it is. */
  readonly after: number;
}
