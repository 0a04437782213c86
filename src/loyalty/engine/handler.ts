import type { Account } from "../account/account.ts";
import type { EventPayload } from "../events/event.ts";
import type { Program } from "../program/program.ts";
import type { Rejection } from "./rejection.ts";

/** When a command takes effect and when it is decided: epoch milliseconds, and the same as events write it. */
export interface Moment {
  readonly at: number;
  readonly atText: string;
  readonly now: number;
  readonly nowText: string;
}

/** Carries a command out: what happens, or why not. Pure, and on an account to which all that is due has happened. */
export type Handler<Asked> = (
  program: Program,
  account: Account,
  command: Asked,
  moment: Moment,
) => readonly EventPayload[] | Rejection;
