/** Of the customers at the start of a period, those lost. */
export interface OpeningCohortChurn {
  /** Customers when the period starts. */
  readonly startCount: number;
  /** Those of them who left during it and are still gone at its end. */
  readonly lostCount: number;
}

/** Churns of a period against the customers at its start. */
export interface OpeningChurn {
  /** Customers when the period starts. */
  readonly startCount: number;
  /** Churns during it, those of customers who joined in it included. */
  readonly churnedCount: number;
}

/** Churns of a period against the customers at its start and those who joined. */
export interface OpeningPlusNewChurn extends OpeningChurn {
  /** Customers who joined during it, whether or not they are still there. */
  readonly newCount: number;
}

/** Churns of a period against the mean of its two ends. */
export interface MidpointChurn extends OpeningChurn {
  /** Customers when the period ends. */
  readonly endCount: number;
}

/** Churns of a period against the mean customers of its days. */
export interface AverageDailyChurn {
  /** Customers at the start of each day of the period. */
  readonly dailyStartCounts: readonly number[];
  /** Churns during the period. */
  readonly churnedCount: number;
}

/** The days of a period. */
export interface DailyChurn {
  /** One entry per day. */
  readonly days: readonly ChurnDay[];
}

/** One day. */
export interface ChurnDay {
  /** Customers when the day starts. */
  readonly startCount: number;
  /** Those of them who left during it. */
  readonly churnedCount: number;
}

/** Churns against the time that customers were there. */
export interface ExposureChurn {
  /** Churns during the period. */
  readonly churnedCount: number;
  /** Days that customers were there, summed over all of them. */
  readonly customerDays: number;
  /** Length of the period that the rate is to be for, in days. */
  readonly periodDays: number;
}

/** What each definition of churn is computed from. */
export interface ChurnInputs {
  /** Lost for good among the customers at the start, over these. */
  readonly openingCohort: OpeningCohortChurn;
  /** All churns over the customers at the start. */
  readonly opening: OpeningChurn;
  /** All churns over the customers at the start and the new ones. */
  readonly openingPlusNew: OpeningPlusNewChurn;
  /** All churns over the mean of the customers at start and end. */
  readonly midpoint: MidpointChurn;
  /** All churns over the mean of the customers at the start of each day. */
  readonly averageDaily: AverageDailyChurn;
  /** The sum of the daily rates. */
  readonly dailySum: DailyChurn;
  /** One less the product of the daily shares that stayed. */
  readonly dailyCompound: DailyChurn;
  /** Churns per customer-day, times the days of the period. */
  readonly exposure: ExposureChurn;
}

/** The name of a definition of churn. */
export type ChurnDefinition = keyof ChurnInputs;
