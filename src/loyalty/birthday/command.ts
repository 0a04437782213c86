import type { CommandEnvelope } from "../engine/envelope.ts";
import type { MonthDay } from "../program/duration.ts";

/**
 * Gives the birthday's gift, once per birthday. The date of birth stays with the caller: neither account nor events
 * hold it.
 */
export interface BirthdayCommand extends CommandEnvelope {
  /** Always `"birthday"`. */
  readonly type: "birthday";
  /** The date of birth, without its year. */
  readonly birthday: MonthDay;
  /** When the member entered the date, or last changed it. ISO 8601 with an offset. */
  readonly enteredAt: string;
}
