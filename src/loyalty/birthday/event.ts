import type { Lot } from "../account/lot.ts";

/** A member was given points for a birthday. */
export interface BirthdayGiven {
  readonly type: "birthdayGiven";
  readonly occurredAt: string;
  /** The calendar year of the birthday itself, whatever the day of the gift. */
  readonly year: number;
  readonly points: number;
  readonly lot: Lot;
}
