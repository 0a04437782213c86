import type { Money } from "../core/money.ts";

/** Money spent on a customer and money paid by one. */
export interface SimplePayback {
  /** Cost of acquisition per customer, in major units. */
  readonly cac: Money;
  /** Average revenue per account and period. */
  readonly arpa: Money;
}

/** The same with the costs of serving the customer. */
export interface GrossMarginPayback extends SimplePayback {
  /** Share of the revenue that is left after the costs of serving. */
  readonly marginShare: number;
}

/** The same with customers who leave. */
export interface ChurnAdjustedPayback extends GrossMarginPayback {
  /** Share of customers who stay from one period to the next. */
  readonly retentionRate: number;
}

/** What each method of {@link paybackPeriods} takes. */
export interface PaybackInputs {
  /** Revenue pays back. */
  readonly simple: SimplePayback;
  /** Margin pays back. */
  readonly grossMargin: GrossMarginPayback;
  /** The margin of the customers who are still there pays back. */
  readonly churnAdjusted: ChurnAdjustedPayback;
}

/** A method of {@link paybackPeriods}. */
export type PaybackMethod = keyof PaybackInputs;
