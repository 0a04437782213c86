import type { Lot } from "../account/lot.ts";

/** A member was given points for a birthday. */
export interface BirthdayGiven {
  /** Always `"birthdayGiven"`. */
  readonly type: "birthdayGiven";
  /** When it took effect, in UTC. */
  readonly occurredAt: string;
  /** The calendar year of the birthday itself, whatever the day of the gift. */
  readonly year: number;
  /** Points given. */
  readonly points: number;
  /** Their lot. */
  readonly lot: Lot;
}
