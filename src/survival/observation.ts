/** One subject under observation, such as a customer since the first order. */
export interface SurvivalObservation {
  /** Duration from the origin to the event, or to the end of observation: 0 to 10^15, in a unit of your choice. */
  readonly time: number;
  /** Whether the event happened at `time`; `false` where it had not by then (censored). */
  readonly event: boolean;
  /** Duration from the origin to the start of observation, below `time`; observed from the origin on unless given. */
  readonly entry?: number;
  /** How many such subjects there are, 0.001 to 10^12; 1 unless given. */
  readonly weight?: number;
}

/** A subject of a group that is compared with others. */
export interface LogRankObservation extends SurvivalObservation {
  /** What the subject is compared within, such as a country; given for all subjects or for none. */
  readonly stratum?: string | number;
}

/** Something about the observations that a reader of the curve should know. */
export interface SurvivalWarning {
  /** The curve falls to zero while subjects who outlive that time are still to enter: too few were at risk early. */
  readonly code: "zeroBeforeEnd";
  /** When it falls to zero. */
  readonly time: number;
  /** The same in a sentence. */
  readonly message: string;
}

/** Why a result has no value: nobody was observed, too many were censored before, or too little to compare. */
export type SurvivalReason = "emptyBase" | "censored" | "insufficientData";
