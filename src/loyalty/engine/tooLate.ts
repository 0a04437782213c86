import type { Program } from "../program/program.ts";
import { endOfDuration } from "../time/addDuration.ts";
import type { Moment } from "./handler.ts";
import type { Rejection } from "./rejection.ts";

/** What speaks against an order that is older than its key would be kept. */
export function tooLate({ zone, reversalWindow }: Program, { at, atText, now }: Moment): Rejection | null {
  if (at === now || endOfDuration(zone, at, reversalWindow) > now) return null;
  const message = "The purchase is older than the programme's reversal window, so a redelivery could not be told.";
  return { code: "outside_window", message, path: ["at"], details: { at: atText } };
}
